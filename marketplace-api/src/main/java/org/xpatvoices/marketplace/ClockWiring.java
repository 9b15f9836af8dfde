package org.xpatvoices.marketplace;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one clock of the application. It ticks in milliseconds, because that is how precisely events
 * keep their time: what is answered now and what is read later must be the same.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClockWiring {

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
