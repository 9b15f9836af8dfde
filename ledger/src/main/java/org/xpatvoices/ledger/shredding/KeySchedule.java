package org.xpatvoices.ledger.shredding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.KeyRollId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the key that wraps keys is older than it should be, and what is to be done then. */
@Component
public class KeySchedule {
    private final VaultSettings settings;
    private final KekEpochTable epochs;
    private final KeyEncryption encryption;

    KeySchedule(
            VaultSettings settings,
            KekEpochTable epochs,
            KeyEncryption encryption,
            ObjectProvider<MeterRegistry> registry,
            ObjectProvider<Clock> clock) {
        this.settings = settings;
        this.epochs = epochs;
        this.encryption = encryption;
        var time = clock.getIfAvailable(Clock::systemUTC);
        registry.ifAvailable(
                meters ->
                        Gauge.builder(
                                        "xpatvoices.vault.epoch.age",
                                        this,
                                        one -> one.ageSeconds(time.instant()))
                                .description("How long the key-encryption key has been in use")
                                .baseUnit("seconds")
                                .register(meters));
    }

    /** Nothing to do without a period. */
    public boolean isOn() {
        return settings.epoch() != null;
    }

    /** A roll that was begun and not finished. */
    public Optional<KeyRollId> unfinished() {
        return epochs.newest()
                .filter(row -> row.askedBy() != null)
                .filter(row -> epochs.before(row.epoch()).stream().anyMatch(old -> !old.closed()))
                .map(row -> KeyRollId.of(String.valueOf(row.askedBy())));
    }

    public boolean isDue(Instant at) {
        var period = settings.epoch();
        return period != null && ageSeconds(at) > period.toSeconds();
    }

    /** Another process may have finished a roll: its keys are forgotten here as well. */
    public void forgetClosedEpochs() {
        encryption.lookAgain();
    }

    private long ageSeconds(Instant at) {
        return epochs.newest()
                .map(row -> Duration.between(row.openedAt(), at).toSeconds())
                .orElse(0L);
    }
}
