package org.xpatvoices.marketplace.outbound;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xpatvoices.marketplace.security.Subkeys;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
@ConditionalOnProperty(name = "xpatvoices.kafka.bootstrap-servers")
class KafkaConfiguration {

    @Bean
    KafkaPublisher kafkaPublisher(KafkaSettings settings) {
        return new KafkaPublisher(settings);
    }

    @Bean
    PublishContractEvents publishContractEvents(
            KafkaPublisher publisher, KafkaSettings settings, Subkeys subkeys) {
        return new PublishContractEvents(publisher, new PublicKeys(subkeys, settings.topic()));
    }
}
