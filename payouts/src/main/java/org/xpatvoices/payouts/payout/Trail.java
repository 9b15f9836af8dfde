package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.ReceiptAnswer;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What is known about one payout. Evidence only adds up, so that the state it gives does not depend
 * on the order in which it came: paid outweighs rejected, rejected outweighs accepted, and any word
 * on the payout outweighs what is known of its batch.
 *
 * @param claim the statement line that shows it, as {@code statement#line}
 * @param conflicts keys of the contradictions that people have been told of
 */
record Trail(
        Payout payout,
        Set<Fact> facts,
        @Nullable String claim,
        @Nullable ReceiptAnswer receipt,
        Set<String> conflicts) {
    enum Fact {
        ACCEPTED,
        REJECTED,
        PAID,
        ABSENT,
        RELEASED
    }

    Trail {
        facts = Set.copyOf(facts);
        conflicts = Set.copyOf(conflicts);
    }

    static Trail of(Payout payout) {
        return new Trail(payout, Set.of(), null, null, Set.of());
    }

    Trail with(Fact fact) {
        var more = EnumSet.of(fact);
        more.addAll(facts);
        return new Trail(payout, more, claim, receipt, conflicts);
    }

    Trail claimedBy(String line) {
        return new Trail(payout, facts, line, receipt, conflicts);
    }

    Trail answered(ReceiptAnswer answer) {
        return new Trail(payout, facts, claim, answer, conflicts);
    }

    Trail inConflict(String key) {
        var more = new HashSet<>(conflicts);
        more.add(key);
        return new Trail(payout, facts, claim, receipt, more);
    }

    PayoutState state(BatchPhase phase) {
        if (released()) {
            return PayoutState.RELEASED;
        }
        if (paid()) {
            return claim == null ? PayoutState.SETTLED : PayoutState.RECONCILED;
        }
        if (rejected()) {
            return PayoutState.REJECTED;
        }
        return accepted() ? PayoutState.ACCEPTED : phase.state();
    }

    boolean accepted() {
        return facts.contains(Fact.ACCEPTED);
    }

    boolean rejected() {
        return facts.contains(Fact.REJECTED);
    }

    boolean paid() {
        return facts.contains(Fact.PAID);
    }

    boolean absent() {
        return facts.contains(Fact.ABSENT);
    }

    boolean released() {
        return facts.contains(Fact.RELEASED);
    }

    /** Neither paid nor given back: its money is where the batch put it. */
    boolean undecided() {
        return !paid() && !released();
    }

    /** Whether people may still say so, or only repeat what is known. */
    boolean agreesWith(DecidePayout.Decision decision) {
        return switch (decision) {
            case EXECUTED -> !released();
            case NOT_EXECUTED -> !paid();
            case RETURNED -> paid() && !released();
        };
    }

    /** A worker who has the money is never sent it again, whatever a provider says. */
    boolean received() {
        return receipt == ReceiptAnswer.RECEIVED;
    }

    PayoutMoney money() {
        return new PayoutMoney(
                payout.payoutId(), payout.payeeId(), payout.netMicro(), payout.feeMicro());
    }
}
