package org.xpatvoices.marketplace.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Lets the embedded server unpack and start while Spring still reads its configuration: both take
 * seconds, and neither needs the other for most of them.
 */
final class StartDatabaseEarly implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String NAME = "startingDatabase";

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (!DataFolder.isNeeded(environment)) {
            return;
        }
        var starting = StartingDatabase.in(DataFolder.of(environment));
        var beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton(NAME, starting);
        // First to be registered is last to be destroyed, after whatever works with the database.
        beans.registerDisposableBean(NAME, starting);
    }
}
