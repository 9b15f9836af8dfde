package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xpatvoices.contracts.payout.RailCode.BANK;
import static org.xpatvoices.contracts.payout.RailCode.MOBILE_MONEY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.DestinationRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.rail.FeeSchedule;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** Where a new attempt goes whose payee has named more than one place. */
class UnpaidRegisterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));
    private static final Instant IN_THREE_DAYS = NOW.plus(Duration.ofHours(72));
    private static final Unpaid UNPAID =
            new Unpaid(
                    "pay_1",
                    "payee",
                    "MOBILE_MONEY",
                    "MVR",
                    40_000_000,
                    PayoutState.RELEASED,
                    null,
                    0,
                    null);

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final UnpaidRegister register = new UnpaidRegister(jdbc);
    private int versions;

    @BeforeEach
    void owe() {
        jdbc.update(
                "INSERT INTO payouts.account (account, currency, credit_micro)"
                        + " VALUES ('liab:worker:payee:payable', 'MVR', 40000000)");
    }

    /** Named after all before it, so that none of those is current. */
    private void named(String id, RailCode rail, Instant usableFrom) {
        jdbc.update("UPDATE payouts.destination SET current = false");
        jdbc.update(
                "INSERT INTO payouts.destination (destination_id, payee_id, version, rail, key_id,"
                        + " ciphertext, usable_from, registered_at, current)"
                        + " VALUES (?, 'payee', ?, ?, 'key', 'sealed', ?, ?, true)",
                id,
                ++versions,
                rail.name(),
                Timestamp.from(usableFrom),
                Timestamp.from(LONG_AGO));
    }

    private void reconciled(String destination) {
        jdbc.update(
                "INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id,"
                        + " currency, gross_micro, fee_micro, net_micro, state, state_since,"
                        + " reserved_at) VALUES ('to ' || ?, 'batch', 'payee', ?, 'MVR', 50, 0, 50,"
                        + " 'RECONCILED', now(), now())",
                destination,
                destination);
    }

    private @Nullable String placeOn(RailCode rail) {
        return register.candidate(UNPAID, rail, 1, FeeSchedule.FREE, NOW)
                .map(Candidate::destinationId)
                .orElse(null);
    }

    private Refused refusal(RailCode rail) {
        return catchThrowableOfType(Refused.class, () -> placeOn(rail));
    }

    /** Somebody else has the telephone of the first: that is why there is a second. */
    @Test
    void nothingGoesToAPlaceThatItsPayeeHasReplaced() {
        named("stolen", MOBILE_MONEY, LONG_AGO);
        reconciled("stolen");
        assertThat(placeOn(MOBILE_MONEY)).isEqualTo("stolen");

        named("own", MOBILE_MONEY, IN_THREE_DAYS);
        var refused = refusal(MOBILE_MONEY);
        assertThat(refused.rule()).isEqualTo(DestinationRule.DESTINATION_MUST_HAVE_COOLED_DOWN);
        assertThat(refused).hasMessageContaining(IN_THREE_DAYS.toString());
        jdbc.update(
                "UPDATE payouts.destination SET usable_from = ? WHERE destination_id = 'own'",
                Timestamp.from(NOW));
        assertThat(placeOn(MOBILE_MONEY)).isEqualTo("own");
    }

    @Test
    void aPlaceThatIsNoGoodIsNotMadeGoodByTheOneBeforeIt() {
        named("before", MOBILE_MONEY, LONG_AGO);
        reconciled("before");
        named("now", MOBILE_MONEY, LONG_AGO);
        jdbc.update("UPDATE payouts.destination SET ciphertext = NULL WHERE version = 2");
        assertThat(placeOn(MOBILE_MONEY)).isNull();
    }

    @Test
    void onAnotherRailTheNewestThatWasPaidToIsUsed() {
        named("bank", BANK, LONG_AGO);
        reconciled("bank");
        named("wallet", MOBILE_MONEY, IN_THREE_DAYS);
        assertThat(placeOn(BANK)).as("the wallet cools down, the bank does not").isEqualTo("bank");
    }

    @Test
    void onAnotherRailAReplacedPlaceIsNotUsedEither() {
        named("first", BANK, LONG_AGO);
        reconciled("first");
        named("second", BANK, LONG_AGO);
        named("wallet", MOBILE_MONEY, LONG_AGO);
        assertThat(placeOn(BANK)).as("the second was never paid to").isNull();
        reconciled("second");
        assertThat(placeOn(BANK)).isEqualTo("second");
    }
}
