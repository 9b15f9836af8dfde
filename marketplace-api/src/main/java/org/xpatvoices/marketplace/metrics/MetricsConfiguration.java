package org.xpatvoices.marketplace.metrics;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    ConfigurerModule commandTimerModule(ObjectProvider<MeterRegistry> registry) {
        return configurer ->
                configurer.configureMessageMonitor(
                        CommandBus.class, config -> new CommandTimer(registry.getObject()));
    }
}
