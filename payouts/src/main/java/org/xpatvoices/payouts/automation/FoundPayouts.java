package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.contracts.reconcile.CloseBreakByEvidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A payout that one statement lacked and that was found since needs nobody's decision: the break
 * about it ends. {@code missing} are the waiting breaks of each such payout: every statement that
 * lacked it has opened one.
 */
public final class FoundPayouts {
    private FoundPayouts() {}

    /** Ends the breaks about payouts that one statement lacked and this one shows. */
    public static List<Object> of(PayoutsReconciled event, Map<String, List<BreakId>> missing) {
        List<Object> commands = new ArrayList<>();
        for (BookedLine line : event.lines()) {
            for (var id : missing.getOrDefault(line.payoutId(), List.of())) {
                commands.add(
                        new CloseBreakByEvidence(
                                id,
                                "Line %d of statement %s shows it."
                                        .formatted(line.line(), event.statementId()),
                                event.statementId(),
                                line.line(),
                                event.reconciledAt()));
            }
        }
        return commands;
    }

    /** Ends the breaks about payouts that two people found to be paid, over whatever it was. */
    public static List<Object> of(PayoutsSettled event, Map<String, List<BreakId>> missing) {
        List<Object> commands = new ArrayList<>();
        if (!event.source().equals(EvidenceSource.TWO_PEOPLE.name())) {
            return commands;
        }
        for (PayoutMoney one : event.payouts()) {
            for (var id : missing.getOrDefault(one.payoutId(), List.of())) {
                commands.add(
                        new CloseBreakByEvidence(
                                id, "Two people found it paid.", null, null, event.settledAt()));
            }
        }
        return commands;
    }

    /** Ends the breaks about payouts whose money went back. */
    public static List<Object> of(PayoutsReleased event, Map<String, List<BreakId>> missing) {
        List<Object> commands = new ArrayList<>();
        for (PayoutMoney one : event.payouts()) {
            for (var id : missing.getOrDefault(one.payoutId(), List.of())) {
                commands.add(
                        new CloseBreakByEvidence(
                                id,
                                "Its money went back: " + event.reason() + ".",
                                event.statementId(),
                                null,
                                event.releasedAt()));
            }
        }
        return commands;
    }
}
