package org.xpatvoices.marketplace.outbound;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Map;

/**
 * Where contract events are published.
 *
 * @param bootstrapServers brokers to ask first; publishing is off while this is absent
 * @param topic the one topic of all contract events
 * @param transactionalId names the publisher to the broker, so that a paused older one is fenced
 *     off
 * @param properties further producer settings, such as TLS
 */
@ConfigurationProperties("xpatvoices.kafka")
record KafkaSettings(
        @DefaultValue("") String bootstrapServers,
        @DefaultValue("xpatvoices.events") String topic,
        @DefaultValue("xpatvoices-outbound") String transactionalId,
        @DefaultValue Map<String, String> properties) {
    KafkaSettings {
        properties = Map.copyOf(properties);
    }
}
