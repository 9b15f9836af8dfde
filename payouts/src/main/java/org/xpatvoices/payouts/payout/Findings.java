package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.reconcile.BreakCategory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Collects what one piece of evidence leads to, as events; a conflict that is known stays one. */
final class Findings {
    private final Trails.Frame frame;
    private final Instant at;
    private final List<PayoutBatchEvent> events = new ArrayList<>();

    Findings(Trails.Frame frame, Instant at) {
        this.frame = frame;
        this.at = at;
    }

    List<PayoutBatchEvent> events() {
        return List.copyOf(events);
    }

    void add(PayoutBatchEvent event) {
        events.add(event);
    }

    void accepted(Collection<Trail> trails, String evidence, Instant asOf) {
        if (!trails.isEmpty()) {
            events.add(new PayoutsAccepted(frame.batchId(), idsOf(trails), evidence, asOf));
        }
    }

    void rejected(Map<Trail, String> codes, String evidence, boolean carried) {
        if (!codes.isEmpty()) {
            List<PayoutsRejected.Rejection> rejections = new ArrayList<>();
            codes.forEach(
                    (trail, code) ->
                            rejections.add(
                                    new PayoutsRejected.Rejection(
                                            trail.payout().payoutId(), code)));
            events.add(new PayoutsRejected(frame.batchId(), rejections, evidence, at, carried));
        }
    }

    void settled(Collection<Trail> trails, EvidenceSource source, String evidence) {
        if (!trails.isEmpty()) {
            events.add(
                    new PayoutsSettled(
                            frame.batchId(),
                            frame.rail(),
                            frame.currency(),
                            moneyOf(trails),
                            source.name(),
                            evidence,
                            at));
        }
    }

    void reconciled(Collection<BookedLine> lines, String statement) {
        if (!lines.isEmpty()) {
            events.add(new PayoutsReconciled(frame.batchId(), statement, List.copyOf(lines), at));
        }
    }

    void missed(Collection<Trail> trails, String statement, Instant closedAt) {
        if (!trails.isEmpty()) {
            events.add(
                    new PayoutsMissed(
                            frame.batchId(),
                            statement,
                            frame.currency(),
                            moneyOf(trails),
                            closedAt,
                            at));
        }
    }

    /** Money goes back once, whatever asks for it. */
    void released(
            Collection<Trail> trails,
            PayoutsReleased.Origin origin,
            @Nullable String statement,
            String reason) {
        var still = trails.stream().filter(trail -> !trail.released()).toList();
        if (!still.isEmpty()) {
            events.add(
                    new PayoutsReleased(
                            frame.batchId(),
                            frame.rail(),
                            frame.currency(),
                            moneyOf(still),
                            origin.name(),
                            statement,
                            reason,
                            at));
        }
    }

    void returned(Collection<Trail> trails, String statement) {
        if (!trails.isEmpty()) {
            events.add(new PayoutsReturned(frame.batchId(), statement, idsOf(trails), at));
        }
    }

    void leftToPeople(Collection<Trail> trails, String reason) {
        if (!trails.isEmpty()) {
            events.add(
                    new PayoutsLeftToPeople(
                            frame.batchId(), frame.currency(), moneyOf(trails), reason, at));
        }
    }

    PayoutEvidenceWithdrawn.Reopened reopened(Trail trail, BatchPhase phase) {
        return new PayoutEvidenceWithdrawn.Reopened(
                trail.money(), trail.reopened().state(phase).name());
    }

    void releasedOnARevokedStatement(Trail trail) {
        conflict(
                trail,
                BreakCategory.STATUS_CONFLICT,
                "Its money went back because a statement lacked it that has been revoked since.");
    }

    void receipt(Trail trail, ReceiptAnswer answer) {
        events.add(
                new PayoutReceiptConfirmed(
                        frame.batchId(),
                        trail.payout().payoutId(),
                        trail.payout().payeeId(),
                        answer.name(),
                        trail.payout().netMicro(),
                        frame.currency(),
                        at));
    }

    void paidAndRejected(Trail trail) {
        conflict(
                trail,
                BreakCategory.STATUS_CONFLICT,
                "One word of the provider says paid, another says rejected; it counts as paid.");
    }

    /** One word is against another. */
    void contradicts(Trail trail, String how) {
        conflict(trail, BreakCategory.STATUS_CONFLICT, how);
    }

    void differs(Trail trail, String what) {
        conflict(
                trail,
                BreakCategory.AMOUNT_DIFF,
                "The provider speaks of another order than the one sent: " + what + ".");
    }

    void receivedButRejected(Trail trail) {
        conflict(
                trail,
                BreakCategory.STATUS_CONFLICT,
                "The provider says rejected, the worker says received; it waits until this ends.");
    }

    /** As its provider says; no line shows it yet. */
    void paidAfterRelease(Trail trail) {
        tell(trail, PaidAfterAll.said(trail, frame, at));
    }

    void paidAfterRelease(Trail trail, String statement, BookedLine line) {
        tell(trail, PaidAfterAll.shown(trail, statement, line, frame, at));
    }

    void paidTwice(Trail trail, String statement, int line) {
        conflict(
                trail,
                BreakCategory.DUPLICATE_AT_PROVIDER,
                statement,
                line,
                "Another statement line has claimed this payout: " + trail.claim() + ".");
    }

    /** The bank had been credited for it, and no line shows that it was right. */
    void returnedOnARevokedStatement(Trail trail, String statement, int line) {
        tell(
                trail,
                new PayoutConflictFound(
                        frame.batchId(),
                        trail.payout().payoutId(),
                        BreakCategory.STATEMENT_REVOKED.name(),
                        statement,
                        line,
                        trail.payout().netMicro(),
                        0,
                        frame.currency(),
                        true,
                        "It came back, and the statement that showed its payment was revoked.",
                        at));
    }

    private void conflict(Trail trail, BreakCategory category, String detail) {
        conflict(trail, category, null, 0, detail);
    }

    private void conflict(
            Trail trail,
            BreakCategory category,
            @Nullable String statement,
            int line,
            String detail) {
        tell(
                trail,
                new PayoutConflictFound(
                        frame.batchId(),
                        trail.payout().payoutId(),
                        category.name(),
                        statement,
                        statement == null ? null : line,
                        statement == null ? 0 : -trail.payout().netMicro(),
                        trail.payout().netMicro(),
                        frame.currency(),
                        statement != null,
                        detail,
                        at));
    }

    private void tell(Trail trail, PayoutConflictFound found) {
        if (!trail.conflicts().contains(found.kindAndPlace()) && !events.contains(found)) {
            events.add(found);
        }
    }

    private static List<String> idsOf(Collection<Trail> trails) {
        return trails.stream().map(trail -> trail.payout().payoutId()).toList();
    }

    private static List<PayoutMoney> moneyOf(Collection<Trail> trails) {
        return trails.stream().map(Trail::money).toList();
    }
}
