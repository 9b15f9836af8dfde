package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.ReceiptAnswer;

import java.util.List;

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
        assertThat(DecidedEnd.agrees(Decision.EXECUTED, now, RailCode.BANK)).isEqualTo(executed);
        assertThat(DecidedEnd.agrees(Decision.NOT_EXECUTED, now, RailCode.BANK))
                .isEqualTo(notExecuted);
        assertThat(DecidedEnd.agrees(Decision.RETURNED, now, RailCode.BANK)).isEqualTo(returned);
    }

    /** What only reports say can be found untrue, if a statement lacks it. */
    @Test
    void whatOnlyReportsSayIsNotBelievedAgainstAStatement() {
        var said = Trail.of(Some.payout(0, 10, 0)).with(Fact.PAID).absentFrom("stm_1", Some.AT);

        assertThat(notPaid(said, RailCode.BANK)).isTrue();
        assertThat(notPaid(said, RailCode.MOBILE_MONEY)).isTrue();
        assertThat(notPaid(said.answered(ReceiptAnswer.NOT_RECEIVED), RailCode.BANK)).isTrue();
        assertThat(notPaid(said, RailCode.CASH)).as("somebody showed the code").isFalse();
        for (var known :
                List.of(
                        said.claimedBy("stm_2#1"),
                        said.returnedBy("stm_2"),
                        said.answered(ReceiptAnswer.RECEIVED),
                        said.answered(ReceiptAnswer.RECEIVED_WITH_ISSUES),
                        said.settledBy("TWO_PEOPLE"),
                        said.released(null),
                        said.unmissed())) {
            assertThat(notPaid(known, RailCode.BANK)).as("%s", known).isFalse();
        }
    }

    private static boolean notPaid(Trail trail, RailCode rail) {
        return DecidedEnd.agrees(Decision.NOT_EXECUTED, trail, rail);
    }
}
