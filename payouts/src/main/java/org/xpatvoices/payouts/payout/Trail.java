package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutConflictFound;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.ReceiptAnswer;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known about one payout. Evidence only adds up, so that the state it gives does not depend
 * on the order in which it came: paid outweighs rejected, rejected outweighs accepted, and any word
 * on the payout outweighs what is known of its batch.
 *
 * @param claim the statement line that shows it, as {@code statement#line}
 * @param missedBy the closed statement that lacks it
 * @param returnedBy the statement that shows its money coming back
 * @param conflicts keys of the contradictions that people have been told of
 * @param besides when its words came, and what of its fee went back
 */
record Trail(
        Payout payout,
        Set<Fact> facts,
        @Nullable String claim,
        @Nullable String missedBy,
        @Nullable String returnedBy,
        @Nullable ReceiptAnswer receipt,
        Set<String> conflicts,
        Besides besides) {
    Trail {
        facts = Set.copyOf(facts);
        conflicts = Set.copyOf(conflicts);
    }

    static Trail of(Payout payout) {
        return new Trail(payout, Set.of(), null, null, null, null, Set.of(), Besides.NONE);
    }

    Trail with(Fact fact) {
        var more = EnumSet.of(fact);
        more.addAll(facts);
        return new Trail(payout, more, claim, missedBy, returnedBy, receipt, conflicts, besides);
    }

    private Trail without(Fact... gone) {
        var fewer = EnumSet.noneOf(Fact.class);
        fewer.addAll(facts);
        fewer.removeAll(List.of(gone));
        return new Trail(payout, fewer, claim, missedBy, returnedBy, receipt, conflicts, besides);
    }

    Trail claimedBy(@Nullable String line) {
        return new Trail(payout, facts, line, missedBy, returnedBy, receipt, conflicts, besides);
    }

    private Trail missedBy(@Nullable String statement) {
        return new Trail(payout, facts, claim, statement, returnedBy, receipt, conflicts, besides);
    }

    Trail returnedBy(@Nullable String statement) {
        return new Trail(payout, facts, claim, missedBy, statement, receipt, conflicts, besides);
    }

    Trail lifted() {
        return without(Fact.HELD);
    }

    Trail with(Besides other) {
        return new Trail(payout, facts, claim, missedBy, returnedBy, receipt, conflicts, other);
    }

    Trail absentFrom(String statement, Instant upTo) {
        return with(Fact.ABSENT).missedBy(statement).with(besides.lackedUpTo(upTo));
    }

    Trail feeGivenBack(long inAllMicro) {
        return with(besides.givenBack(inAllMicro));
    }

    /** Given back, because a statement lacked it or for another reason. */
    Trail released(@Nullable String statement) {
        var gone = heardAnew().with(Fact.RELEASED);
        return statement == null ? gone : gone.missedBy(statement);
    }

    Trail settledBy(String source) {
        var paid = with(Fact.PAID);
        return switch (EvidenceSource.valueOf(source)) {
            case STATEMENT -> paid.with(Fact.PAID_BY_CLAIM);
            case TWO_PEOPLE -> paid.with(Fact.DECIDED_PAID);
            case PROVIDER_REPORT -> paid;
        };
    }

    Trail answered(ReceiptAnswer answer) {
        return new Trail(payout, facts, claim, missedBy, returnedBy, answer, conflicts, besides);
    }

    Trail inConflict(String key, @Nullable Long takenMicro) {
        var more = new HashSet<>(conflicts);
        more.add(key);
        var told = besides.toldOf(key, takenMicro);
        return new Trail(payout, facts, claim, missedBy, returnedBy, receipt, more, told);
    }

    /** What somebody said before its money moved is another thing if it is said again. */
    private Trail heardAnew() {
        var lines = new HashSet<>(conflicts);
        lines.removeIf(PayoutConflictFound::isOfWords);
        return new Trail(payout, facts, claim, missedBy, returnedBy, receipt, lines, besides);
    }

    /** Without the statement line that claims it. */
    Trail unclaimed() {
        return claimedBy(null);
    }

    /** As if no statement had lacked it. */
    Trail unmissed() {
        return missedBy(null).without(Fact.ABSENT).with(besides.lackedUpTo(null));
    }

    /** In transit again: it was not to be given back. */
    Trail takenBack() {
        return heardAnew().unmissed().without(Fact.RELEASED, Fact.LEFT_TO_PEOPLE);
    }

    /** Paid as before: that it came back was on a statement that counts no more. */
    Trail unreturned() {
        return returnedBy(null).without(Fact.RELEASED);
    }

    /** In transit again: what counted as the proof of its payment is none. */
    Trail reopened() {
        return heardAnew()
                .unclaimed()
                .unmissed()
                .without(Fact.PAID, Fact.PAID_BY_CLAIM, Fact.LEFT_TO_PEOPLE)
                .with(Fact.RETRACTED);
    }

    /** The line of this statement that claims it; 0 if none does. */
    int lineIn(String statement) {
        String prefix = statement + '#';
        return claim != null && claim.startsWith(prefix)
                ? Integer.parseInt(claim.substring(prefix.length()))
                : 0;
    }

    boolean paidByClaimAlone() {
        return facts.contains(Fact.PAID_BY_CLAIM);
    }

    PayoutState state(BatchPhase phase) {
        if (released()) {
            return PayoutState.RELEASED;
        }
        if (held()) {
            return PayoutState.HELD;
        }
        if (paid()) {
            return returnedBy != null
                    ? PayoutState.RETURNED
                    : claim == null ? PayoutState.SETTLED : PayoutState.RECONCILED;
        }
        if (rejected()) {
            return PayoutState.REJECTED;
        }
        if (absent() || leftToPeople()) {
            return PayoutState.MANUAL;
        }
        return accepted() ? PayoutState.ACCEPTED : phase.state();
    }

    boolean accepted() {
        return facts.contains(Fact.ACCEPTED);
    }

    boolean rejected() {
        return facts.contains(Fact.REJECTED);
    }

    boolean rejectedByRail() {
        return facts.contains(Fact.REJECTED_BY_RAIL);
    }

    /** Taken in, maybe once more. */
    Trail accepted(Instant at) {
        return with(Fact.ACCEPTED).with(besides.acceptedAt(at));
    }

    /** With a refusal, whoever brought it. */
    Trail refused(boolean carried, Instant at) {
        var refused = with(Fact.REJECTED);
        return carried ? refused : refused.with(Fact.REJECTED_BY_RAIL).with(besides.refusedAt(at));
    }

    boolean paid() {
        return facts.contains(Fact.PAID);
    }

    boolean absent() {
        return facts.contains(Fact.ABSENT);
    }

    boolean leftToPeople() {
        return facts.contains(Fact.LEFT_TO_PEOPLE);
    }

    boolean held() {
        return facts.contains(Fact.HELD);
    }

    /** Whether its batch takes it along when that is sent. */
    boolean going() {
        return !held() && !released();
    }

    boolean released() {
        return facts.contains(Fact.RELEASED);
    }

    /** Neither paid nor given back nor kept back: its money is where the batch put it. */
    boolean undecided() {
        return !paid() && going();
    }

    /** A worker who has the money is never sent it again, whatever a provider says. */
    boolean received() {
        return receipt != null && receipt != ReceiptAnswer.NOT_RECEIVED;
    }

    /** With what is left of its fee. */
    PayoutMoney money() {
        long fee = Math.subtractExact(payout.feeMicro(), besides.givenBackMicro());
        return new PayoutMoney(payout.payoutId(), payout.payeeId(), payout.netMicro(), fee);
    }
}
