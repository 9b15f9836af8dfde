package org.xpatvoices.payouts.payout;

import static org.xpatvoices.payouts.payout.Fact.LEFT_TO_PEOPLE;

import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The trails of one batch: weighs each piece of evidence against what is known and answers with the
 * events that follow, none if it tells nothing new.
 */
final class Trails {
    private final Map<String, Trail> byPayout = new LinkedHashMap<>();

    /** What every event of the batch repeats. */
    record Frame(String batchId, String rail, String currency) {}

    void open(List<Payout> payouts) {
        payouts.forEach(payout -> byPayout.put(payout.payoutId(), Trail.of(payout)));
    }

    Trail of(String payoutId) {
        Trail trail = byPayout.get(payoutId);
        if (trail == null) {
            throw new Refused(PayoutRule.PAYOUT_MUST_EXIST, "No payout " + payoutId + ".");
        }
        return trail;
    }

    boolean anyIn(PayoutState state, BatchPhase phase) {
        return byPayout.values().stream().anyMatch(trail -> trail.state(phase) == state);
    }

    /** What the batch pays, or gives back, as a whole: neither what is held nor what is gone. */
    List<PayoutMoney> going() {
        return byPayout.values().stream().filter(Trail::going).map(Trail::money).toList();
    }

    List<PayoutBatchEvent> weigh(RecordBookedLines booked, Frame frame) {
        var findings = new Findings(frame, booked.receivedAt());
        String statement = booked.statementId().toString();
        SequencedSet<Trail> settled = new LinkedHashSet<>();
        Map<Trail, BookedLine> claimed = new LinkedHashMap<>();
        for (BookedLine line : booked.lines()) {
            Trail trail = of(line.payoutId());
            String claim = statement + '#' + line.line();
            if (claim.equals(trail.claim())) {
                continue;
            }
            if (!trail.going()) {
                findings.paidAfterRelease(trail, statement, line);
            } else if (trail.claim() != null || claimed.containsKey(trail)) {
                findings.paidTwice(trail, statement, line.line());
            } else {
                claimed.put(trail, line);
                settled.add(trail);
            }
        }
        keep(settled, t -> t.rejected() && t.undecided()).forEach(findings::paidAndRejected);
        findings.settled(
                keep(settled, Trail::undecided), EvidenceSource.STATEMENT, booked.evidenceSha256());
        findings.reconciled(claimed.values(), statement);
        UntakenFees.shownBy(claimed, statement, booked.receivedAt(), frame)
                .ifPresent(findings::add);
        return findings.events();
    }

    /** A statement from before the refusal of a payout is no proof: the next one may be. */
    List<PayoutBatchEvent> weigh(RecordAbsence absence, Frame frame) {
        var findings = new Findings(frame, absence.noticedAt());
        SequencedSet<Trail> lacking = new LinkedHashSet<>();
        absence.payoutIds().forEach(id -> lacking.add(of(id)));
        String statement = absence.statementId().toString();
        findings.missed(keep(lacking, Proof::isWanting), statement, absence.closedAt());
        findings.released(
                keep(lacking, t -> Proof.isGiven(t, absence.showsUpTo())),
                PayoutsReleased.Origin.IN_TRANSIT,
                statement,
                "refused, and not in closed statement " + statement);
        return findings.events();
    }

    /** Evidence of a return counts whenever it comes, and shows once the payout is paid. */
    List<PayoutBatchEvent> weigh(RecordReturns returns, Frame frame) {
        var findings = new Findings(frame, returns.receivedAt());
        SequencedSet<Trail> back = new LinkedHashSet<>();
        returns.payoutIds().forEach(id -> back.add(of(id)));
        findings.returned(
                keep(back, t -> t.going() && t.returnedBy() == null),
                returns.statementId().toString());
        return findings.events();
    }

    List<PayoutBatchEvent> weigh(LeaveToPeople left, BatchPhase phase, Frame frame) {
        var findings = new Findings(frame, left.leftAt());
        findings.leftToPeople(
                keep(
                        List.copyOf(byPayout.values()),
                        trail -> trail.state(phase) == PayoutState.UNKNOWN),
                left.reason());
        return findings.events();
    }

    List<PayoutBatchEvent> weigh(WithdrawEvidence revoked, BatchPhase phase, Frame frame) {
        var findings = new Findings(frame, revoked.withdrawnAt());
        new Withdrawal(findings, revoked, phase, frame).from(byPayout.values());
        return findings.events();
    }

    List<PayoutBatchEvent> weigh(
            ConfirmReceipt said, Trail trail, Frame frame, AnswersHeard heard) {
        var findings = new Findings(frame, said.answeredAt());
        if (!trail.besides().answers().mayTake(said, trail.receipt(), heard)) {
            return List.of();
        }
        findings.receipt(trail, said.answer());
        if (said.answer() != ReceiptAnswer.NOT_RECEIVED
                && !trail.paid()
                && (trail.rejected() || trail.released())) {
            findings.receivedButRejected(trail);
        }
        return findings.events();
    }

    static SequencedSet<Trail> keep(SequencedCollection<Trail> trails, Predicate<Trail> wanted) {
        SequencedSet<Trail> kept = new LinkedHashSet<>();
        trails.stream().filter(wanted).forEach(kept::add);
        return kept;
    }

    /** Adds to the trails what an event of the batch says. */
    void remember(PayoutBatchEvent event) {
        switch (event) {
            case PayoutsAccepted e ->
                    e.payoutIds().forEach(id -> change(id, t -> t.accepted(e.receivedAt())));
            case PayoutsRejected e -> e.rejections().forEach(one -> refuse(one.payoutId(), e));
            case PayoutsSettled e -> each(e.payouts(), trail -> trail.settledBy(e.source()));
            case PayoutsMissed e ->
                    each(e.payouts(), t -> t.absentFrom(e.statementId(), e.showsUpTo()));
            case PayoutsReleased e -> each(e.payouts(), t -> t.released(e.missedBy()));
            case PayoutEvidenceWithdrawn e -> withdraw(e);
            case PayoutsReconciled e ->
                    e.lines().forEach(line -> claim(line, e.statementId() + '#' + line.line()));
            case PayoutReceiptConfirmed e ->
                    change(
                            e.payoutId(),
                            t ->
                                    t.answered(ReceiptAnswer.valueOf(e.answer()))
                                            .with(t.besides().answered(e.answeredAt())));
            case PayoutConflictFound e ->
                    change(
                            e.payoutId(),
                            trail -> trail.inConflict(e.kindAndPlace(), e.takenMicro()));
            case PayoutHeld e -> change(e.payoutId(), trail -> trail.with(Fact.HELD));
            case PayoutHoldLifted e -> change(e.payoutId(), Trail::lifted);
            case PayoutsReturned e ->
                    e.payoutIds().forEach(id -> change(id, t -> t.returnedBy(e.statementId())));
            case PayoutFeesGivenBack e ->
                    e.fees()
                            .forEach(
                                    one ->
                                            change(
                                                    one.payoutId(),
                                                    t -> t.feeGivenBack(one.inAllMicro())));
            case PayoutTakenBack e ->
                    change(
                            e.money().payoutId(),
                            e.unreturnedBy() == null ? Trail::takenBack : Trail::unreturned);
            case PayoutsLeftToPeople e -> each(e.payouts(), t -> t.with(LEFT_TO_PEOPLE));
            case PayoutsReserved _,
                    PayoutStepProposed _,
                    PayoutStepDeclined _,
                    PayoutCancelled _,
                    PayoutBatchApproved _,
                    PayoutBatchSubmitting _,
                    PayoutBatchSubmitted _,
                    PayoutBatchOutcomeUnknown _ -> {}
        }
    }

    private void refuse(String payoutId, PayoutsRejected event) {
        change(payoutId, trail -> trail.refused(event.carried(), event.receivedAt()));
    }

    private void withdraw(PayoutEvidenceWithdrawn event) {
        event.unclaimed().forEach(id -> change(id, Trail::unclaimed));
        event.unmissed().forEach(id -> change(id, Trail::unmissed));
        event.unreturned().forEach(id -> change(id, trail -> trail.returnedBy(null)));
        event.reopened().forEach(one -> change(one.money().payoutId(), Trail::reopened));
    }

    private void change(String payoutId, UnaryOperator<Trail> change) {
        byPayout.computeIfPresent(payoutId, (_, trail) -> change.apply(trail));
    }

    private void each(List<PayoutMoney> payouts, UnaryOperator<Trail> change) {
        payouts.forEach(one -> change(one.payoutId(), change));
    }

    private void claim(BookedLine line, String claim) {
        change(line.payoutId(), trail -> trail.claimedBy(claim));
    }
}
