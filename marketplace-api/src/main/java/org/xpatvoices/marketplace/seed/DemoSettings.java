package org.xpatvoices.marketplace.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How big the demo is.
 *
 * @param workers how many of the 129,000 made-up workers join
 * @param seed what the workers are drawn from
 * @param cards how many of them get a card and PIN that are printed
 */
@ConfigurationProperties("demo")
record DemoSettings(
        @DefaultValue("2000") int workers,
        @DefaultValue("129000") long seed,
        @DefaultValue("5") int cards) {
    private static final int WORKERS_MAX = 129_000;

    DemoSettings {
        if (workers < 1 || workers > WORKERS_MAX) {
            throw new IllegalArgumentException(
                    "demo.workers must be 1 to " + WORKERS_MAX + ", got " + workers);
        }
    }
}
