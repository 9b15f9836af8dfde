package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;

/** People may say what nothing is known of, or what is known; never the contrary of it. */
class TrailTest {
    @ParameterizedTest
    @CsvSource({
        ",         true,  true,  false",
        "ABSENT,   true,  true,  false",
        "REJECTED, true,  true,  false",
        "PAID,     true,  false, true",
        "RELEASED, false, true,  false"
    })
    void agreesOnlyWithWhatIsKnown(
            Fact known, boolean executed, boolean notExecuted, boolean returned) {
        var trail = Trail.of(Some.payout(0, 10, 0));
        var now = known == null ? trail : trail.with(known);
        assertThat(now.agreesWith(Decision.EXECUTED)).isEqualTo(executed);
        assertThat(now.agreesWith(Decision.NOT_EXECUTED)).isEqualTo(notExecuted);
        assertThat(now.agreesWith(Decision.RETURNED)).isEqualTo(returned);
    }
}
