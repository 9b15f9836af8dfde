package org.xpatvoices.marketplace.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Sees to it that {@code xpatvoices.master-key} has a value before anybody asks. Beside the
 * embedded database one is made once and kept; a database of somebody else's choosing must come
 * with a key of theirs, because a key made up here would be lost with this machine, and everything
 * sealed by it.
 */
@Component
class MasterKeyProvision implements BeanFactoryPostProcessor {

    static final String PROPERTY = "xpatvoices.master-key";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var environment = beans.getBean(ConfigurableEnvironment.class);
        if (!environment.getProperty(PROPERTY, "").isBlank()) {
            return;
        }
        if (!DataFolder.isNeeded(environment)) {
            throw new CannotStart.MasterKeyMissing();
        }
        var folder = DataFolder.of(environment).make();
        var key = KeptSecret.in(folder.masterKey());
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("kept-master-key", Map.of(PROPERTY, key)));
    }
}
