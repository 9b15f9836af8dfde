package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

/** What a refusal says about the place, and how long it is believed. */
class RefusalCauseTest {
    @ParameterizedTest
    @CsvSource({
        "5200 businessRule/maximumBalanceLimit, FULL",
        "5200 businessRule/maximumAmountLimit, LIMIT_REACHED",
        "5200 businessRule/maximumTransactionCountLimit, LIMIT_REACHED",
        "5400 businessRule/accountInactive, CLOSED",
        "3204 identification/identifierError, CLOSED",
        "5200 businessRule/minimumAmountLimit, ''",
        "5200 businessRule/fractionalAmountsNotPermitted, ''",
        "4001 businessRule/insufficientFunds, ''",
        "3100 validation/formatError, ''",
        "AC04, ''",
        "2000 internal/x/maximumBalanceLimits, ''",
        "'', ''"
    })
    void tellsOfThePlaceAndOfNothingElse(String code, String cause) {
        var read = RefusalCause.of(code);

        assertThat(read == null ? "" : read.name()).isEqualTo(cause);
    }

    @Test
    void aLimitEndsWithItsDayAndAClosedPlaceDoesNot() {
        var at = Instant.parse("2026-11-02T23:59:59Z");

        assertThat(RefusalCause.LIMIT_REACHED.until(at)).isEqualTo("2026-11-03T00:00:00Z");
        assertThat(RefusalCause.FULL.until(at)).isEqualTo("2026-11-09T23:59:59Z");
        assertThat(RefusalCause.CLOSED.until(at)).isNull();
    }
}
