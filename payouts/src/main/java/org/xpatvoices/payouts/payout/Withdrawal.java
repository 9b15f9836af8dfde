package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn.Reopened;
import org.xpatvoices.contracts.payout.WithdrawEvidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Takes out of the trails of a batch what a revoked statement had put there. Payouts that it alone
 * proved to be paid are in transit again; where money has moved on since, people are told.
 */
final class Withdrawal {
    private final Findings findings;
    private final WithdrawEvidence revoked;
    private final BatchPhase phase;
    private final Trails.Frame frame;
    private final String statement;
    private final List<String> unclaimed = new ArrayList<>();
    private final List<String> unmissed = new ArrayList<>();
    private final List<String> unreturned = new ArrayList<>();
    private final List<Reopened> reopened = new ArrayList<>();

    Withdrawal(Findings findings, WithdrawEvidence revoked, BatchPhase phase, Trails.Frame frame) {
        this.findings = findings;
        this.revoked = revoked;
        this.phase = phase;
        this.frame = frame;
        this.statement = revoked.statementId().toString();
    }

    /** Two people found that a report was wrong: the bank had been credited, and is so no more. */
    static PayoutEvidenceWithdrawn ofAReport(
            Trail trail, BatchPhase phase, Trails.Frame frame, Instant at) {
        return new PayoutEvidenceWithdrawn(
                frame.batchId(),
                Objects.requireNonNull(trail.missedBy()),
                frame.rail(),
                frame.currency(),
                List.of(),
                List.of(),
                List.of(new Findings(frame, at).reopened(trail, phase)),
                at,
                at,
                List.of());
    }

    void from(Collection<Trail> trails) {
        for (Trail trail : trails) {
            if (trail.lineIn(statement) > 0) {
                unclaim(trail);
            }
            if (statement.equals(trail.missedBy())) {
                unmiss(trail);
            }
            if (statement.equals(trail.returnedBy()) && !trail.released()) {
                unreturned.add(trail.payout().payoutId());
            }
        }
        if (!unclaimed.isEmpty() || !unmissed.isEmpty() || !unreturned.isEmpty()) {
            findings.add(withdrawn());
        }
    }

    private PayoutEvidenceWithdrawn withdrawn() {
        return new PayoutEvidenceWithdrawn(
                frame.batchId(),
                statement,
                frame.rail(),
                frame.currency(),
                unclaimed,
                unmissed,
                reopened,
                revoked.bookedAt(),
                revoked.withdrawnAt(),
                unreturned);
    }

    private void unclaim(Trail trail) {
        unclaimed.add(trail.payout().payoutId());
        if (!trail.paidByClaimAlone()) {
            return;
        }
        if (trail.released()) {
            findings.returnedOnARevokedStatement(trail, statement, trail.lineIn(statement));
        } else {
            reopened.add(findings.reopened(trail, phase));
        }
    }

    private void unmiss(Trail trail) {
        unmissed.add(trail.payout().payoutId());
        if (trail.released() && !trail.paid()) {
            findings.releasedOnARevokedStatement(trail);
        }
    }
}
