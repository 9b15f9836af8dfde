package org.xpatvoices.payouts.audit;

import org.xpatvoices.contracts.payout.PayoutFileTaken;
import org.xpatvoices.contracts.payout.PayoutRunApproved;
import org.xpatvoices.contracts.payout.PayoutRunCancelled;
import org.xpatvoices.contracts.payout.PayoutRunEndorsed;
import org.xpatvoices.contracts.payout.PayoutRunEvent;
import org.xpatvoices.contracts.payout.PayoutRunStarted;

import java.util.Optional;

/** What people did with payout runs, and who took their files. */
final class RunActs {
    private RunActs() {}

    static Optional<Act> of(PayoutRunEvent event) {
        return Optional.of(
                switch (event) {
                    case PayoutRunStarted e ->
                            new Act(
                                    e.startedAt(),
                                    e.startedBy(),
                                    e.runId(),
                                    e.totalMicro(),
                                    e.currency(),
                                    e.payoutCount() + " payouts, " + e.rail() + again(e));
                    case PayoutRunEndorsed e ->
                            Act.plain(e.endorsedAt(), e.endorsedBy(), e.runId());
                    case PayoutRunApproved e ->
                            Act.plain(e.approvedAt(), e.approvedBy(), e.runId());
                    case PayoutRunCancelled e ->
                            Act.plain(e.cancelledAt(), e.cancelledBy(), e.runId(), e.reason());
                    case PayoutFileTaken e ->
                            Act.plain(
                                    e.takenAt(),
                                    e.takenBy(),
                                    e.runId(),
                                    e.payoutCount() + " payouts, sha256 " + e.sha256());
                });
    }

    private static String again(PayoutRunStarted event) {
        var reissue = event.reissue();
        return reissue == null
                ? ""
                : ", again for %s of %s: %s"
                        .formatted(reissue.payoutId(), reissue.rail(), reissue.note());
    }
}
