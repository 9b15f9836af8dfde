package org.xpatvoices.ledger.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The log's parts. Its key follows from the one secret of this process and the log's name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogWiring {
    private static final int SEED_BYTES = 32;

    @Bean
    LogKey logKey(LogSettings settings, @Value("${xpatvoices.master-key}") String masterKey) {
        byte[] master = Base64.getDecoder().decode(masterKey.strip());
        return LogKey.of(settings.origin(), seed(master, settings.origin()));
    }

    @Bean
    Kinds logKinds() {
        return Kinds.read();
    }

    @Bean
    Witnesses logWitnesses(JdbcTemplate jdbc, LogSettings settings) {
        return new Witnesses(jdbc, settings);
    }

    @Bean
    PublicLog publicLog(JdbcTemplate jdbc, Witnesses witnesses) {
        return new PublicLog(jdbc, witnesses::isAnswering);
    }

    @Bean
    EarlierLog earlierLog(JdbcTemplate jdbc, Witnesses witnesses) {
        return new EarlierLog(jdbc, witnesses::isAnswering);
    }

    @Bean
    PublicEpochs publicEpochs(EventStore events, JdbcTemplate jdbc) {
        return new PublicEpochs(events, jdbc);
    }

    @Bean
    EpochCount epochCount(EventStore events, JdbcTemplate jdbc, Kinds kinds, LogSettings settings) {
        return new EpochCount(events, jdbc, kinds, settings.epoch());
    }

    @Bean
    LogPolicy logPolicy(LogKey key, Kinds kinds, Witnesses witnesses) {
        return new LogPolicy(key, kinds, witnesses);
    }

    @Bean
    @ConditionalOnProperty(name = "xpatvoices.log.sequencer.enabled", matchIfMissing = true)
    Sequencer logSequencer(
            DataSource database,
            LogKey key,
            Kinds kinds,
            Witnesses witnesses,
            ObjectProvider<MeterRegistry> registry) {
        return new Sequencer(
                database,
                key,
                kinds,
                witnesses::bring,
                Clock.systemUTC(),
                registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    @ConditionalOnProperty("xpatvoices.log.export-to")
    ExportAtStart logExport(JdbcTemplate jdbc, @Value("${xpatvoices.log.export-to:}") Path folder) {
        return new ExportAtStart(new LogExport(jdbc), folder);
    }

    /** Another name gives another key, so one secret never signs for two logs. */
    private static byte[] seed(byte[] master, String origin) {
        byte[] info = ("xpat-voices/ledger/log/" + origin).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(master, "Generic"))
                                    .thenExpand(info, SEED_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
