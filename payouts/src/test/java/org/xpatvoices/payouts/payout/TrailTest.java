package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
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
        assertThat(agrees(Decision.EXECUTED, now)).isEqualTo(executed);
        assertThat(agrees(Decision.NOT_EXECUTED, now)).isEqualTo(notExecuted);
        assertThat(agrees(Decision.RETURNED, now)).isEqualTo(returned);
    }

    /** What only reports say can be found untrue, if a statement lacks it. */
    @Test
    void whatOnlyReportsSayIsNotBelievedAgainstAStatement() {
        var said = Trail.of(Some.payout(0, 10, 0)).with(Fact.PAID).absentFrom("stm_1", Some.AT);

        assertThat(notPaid(said, RailCode.BANK)).isTrue();
        assertThat(notPaid(said, RailCode.MOBILE_MONEY)).isTrue();
        assertThat(notPaid(said.answered(ReceiptAnswer.NOT_RECEIVED), RailCode.BANK)).isTrue();
        assertThat(notPaid(said, RailCode.CASH)).as("nobody showed the code").isTrue();
        handedOver = true;
        assertThat(notPaid(said, RailCode.CASH)).as("somebody showed the code").isFalse();
        assertThat(notPaid(said, RailCode.BANK)).as("there is no code").isTrue();
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

    /** Two people would agree on it, and the batch could not follow: nobody was given a code. */
    @Test
    void cashWithoutAVoucherCannotBeCalledPaid() {
        var sent = Trail.of(Some.payout(0, 10, 0));
        assertThat(agrees(Decision.EXECUTED, sent, RailCode.CASH)).isTrue();

        issued = false;

        assertThat(agrees(Decision.EXECUTED, sent, RailCode.CASH)).isFalse();
        assertThat(agrees(Decision.EXECUTED, sent, RailCode.BANK)).isTrue();
        assertThat(agrees(Decision.NOT_EXECUTED, sent, RailCode.CASH)).isTrue();
    }

    private boolean handedOver;
    private boolean issued = true;

    private boolean agrees(Decision decision, Trail trail) {
        return agrees(decision, trail, RailCode.BANK);
    }

    private boolean notPaid(Trail trail, RailCode rail) {
        return agrees(Decision.NOT_EXECUTED, trail, rail);
    }

    private boolean agrees(Decision decision, Trail trail, RailCode rail) {
        var vouchers =
                new VoucherVoid() {
                    @Override
                    public void before(PayoutBatchEvent event) {
                        throw new AssertionError("nothing is given back by asking");
                    }

                    @Override
                    public boolean handedOver(String batchId, String payoutId) {
                        assertThat(batchId).isEqualTo("bat");
                        assertThat(payoutId).isEqualTo(trail.payout().payoutId());
                        return handedOver;
                    }

                    @Override
                    public boolean issued(String batchId, String payoutId) {
                        return issued;
                    }
                };
        return DecidedEnd.agrees(
                decision, trail, new Trails.Frame("bat", rail.name(), "MVR"), vouchers);
    }
}
