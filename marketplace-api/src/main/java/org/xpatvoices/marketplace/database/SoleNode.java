package org.xpatvoices.marketplace.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Beside the embedded database there is one process at a time, so it always has the same name.
 * After a kill it thereby takes up the event processors of its predecessor at once, instead of
 * waiting for the claims of a stranger to run out.
 */
@Component
class SoleNode implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var environment = beans.getBean(ConfigurableEnvironment.class);
        if (DataFolder.isNeeded(environment)) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "sole-node", Map.of("xpatvoices.node-id", "sole")));
        }
    }
}
