package org.xpatvoices.ledger.transparency;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The log's name and its witnesses.
 *
 * @param origin the log's name for ever: a host and path without scheme, which differs for every
 *     deployment
 * @param witnessesNeeded how many must have signed before a checkpoint counts as witnessed
 * @param epoch how long an epoch lasts, at whose end the counts of its events are committed to
 */
@ConfigurationProperties("xpatvoices.log")
record LogSettings(
        @DefaultValue("xpat-voices.example/log") String origin,
        @DefaultValue List<WitnessSettings> witnesses,
        @DefaultValue("1") int witnessesNeeded,
        @DefaultValue("1d") Duration epoch) {
    LogSettings {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * @param url the submission prefix, before {@code /add-checkpoint}
     * @param keys verifier keys; a witness without any is asked for them at {@code /keys} when it
     *     is met, which is good enough for a demonstration and for nothing else
     */
    record WitnessSettings(URI url, @DefaultValue List<String> keys) {
        WitnessSettings {
            keys = List.copyOf(keys);
        }
    }
}
