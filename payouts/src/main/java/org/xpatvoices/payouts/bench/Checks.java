package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.EntryKey;
import org.xpatvoices.payouts.journal.JournalEntry;
import org.xpatvoices.payouts.journal.Posting;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The invariants of the books: after every event for whatever the event can have touched, and with
 * every fifth statement for everything there is.
 */
final class Checks {
    private static final int STATEMENTS_PER_RECOUNT = 5;

    private final SimulatedBooks books;
    private final Account transit;
    private final UnderWay underWay = new UnderWay();
    private final PaidOut out;
    private final Set<String> attempts = new HashSet<>();
    private final Set<String> claimedLines = new HashSet<>();
    private final Map<String, String> makers = new HashMap<>();
    private final Map<String, Long> unallocated = new HashMap<>();
    private int statements;

    Checks(SimulatedBooks books, RailCode rail, Predicate<String> reallyPaid) {
        this.books = books;
        this.transit = new Account.InTransit(rail.name().toLowerCase(Locale.ROOT));
        this.out = new PaidOut(books, reallyPaid);
    }

    /** I1; the entry itself refuses what does not sum to zero. */
    void balanced(List<Posting> postings) {
        if (!postings.isEmpty()) {
            new JournalEntry(EntryKey.of("simulated"), 1, "STEP", "ref", Instant.EPOCH, postings)
                    .lines();
        }
    }

    /** I4: what we owe to somebody is never overdrawn. */
    void notOverdrawn(List<Posting> postings) {
        for (Posting posting : postings) {
            notOverdrawn(posting.debit());
            notOverdrawn(posting.credit());
        }
    }

    private void notOverdrawn(Account account) {
        Violation.unless(
                !account.neverNegative() || owed(account) || -books.balance(account) >= 0,
                "I4",
                account);
    }

    /** Off-takers pay in without end here. */
    private static boolean owed(Account account) {
        return account instanceof Account.Prepaid;
    }

    /** What must hold before an event may have happened. */
    void before(PayoutBatchEvent event) {
        switch (event) {
            case PayoutsReserved e -> {
                makers.put(e.batchId(), e.reservedBy());
                for (Payout one : e.payouts()) {
                    Violation.unless(
                            one.netMicro() == one.grossMicro() - one.feeMicro(), "I8", one);
                    Violation.unless(books.payout(one.payoutId()) == null, "I16", one);
                }
            }
            case PayoutBatchApproved e ->
                    Violation.unless(
                            !e.approvedBy().equals(makers.get(e.batchId())), "I15", e.batchId());
            case PayoutBatchSubmitting e -> frozen(e);
            case PayoutsReconciled e -> claim(e);
            default -> out.before(event);
        }
    }

    /** I6 and I17: sent once, and as it was reserved. */
    private void frozen(PayoutBatchSubmitting event) {
        Violation.unless(attempts.add(event.batchId()), "I6", event.batchId());
        SimulatedChecked.mustBeNoneIn(event, books);
        var states = books.states(event.batchId());
        var expected =
                books.reserved(event.batchId()).payouts().stream()
                        .filter(one -> states.of(one.payoutId()) == PayoutState.APPROVED)
                        .map(
                                one ->
                                        new PayoutMoney(
                                                one.payoutId(),
                                                one.payeeId(),
                                                one.netMicro(),
                                                one.feeMicro()))
                        .toList();
        Violation.unless(event.payouts().equals(expected), "I17", event.batchId());
        expected.forEach(out::sent);
    }

    /** I13: each side is in one match. */
    private void claim(PayoutsReconciled event) {
        for (var line : event.lines()) {
            Violation.unless(books.claim(line.payoutId()) == null, "I13", line);
            Violation.unless(
                    claimedLines.add(event.statementId() + '#' + line.line()), "I13", line);
        }
    }

    /** What must hold once it has. */
    void after(Object event) {
        switch (event) {
            case DistributionComputed e -> unallocated.put(e.licenceId(), e.totalMicro());
            case SharesAllocated e -> allocated(e);
            case PayoutBatchEvent e -> afterBatch(e);
            case StatementImported e -> {
                long closing = e.openingMicro() + e.creditMicro() - e.debitMicro();
                Violation.unless(closing == e.closingMicro(), "I12", e.statementId());
                if (++statements % STATEMENTS_PER_RECOUNT == 0) {
                    recount();
                }
            }
            case BreakResolved e ->
                    Violation.unless(!e.approvedBy().equals(e.proposedBy()), "I15", e.breakId());
            default -> {}
        }
    }

    /** I2 and I3: the clearing account holds what has not been allocated yet, to the micro-unit. */
    private void allocated(SharesAllocated event) {
        long left = unallocated.merge(event.licenceId(), -event.chunkMicro(), Long::sum);
        var clearing = new Account.Clearing(LicenceId.of(event.licenceId()));
        Violation.unless(-books.balance(clearing) == left, "I3", event.licenceId());
        Violation.unless(left == 0 || event.chunk() + 1 < event.chunks(), "I2", left);
        event.shares().forEach(share -> whole(share.payeeId()));
    }

    /** I9, from what the event can have changed; {@link #recount} does it from nothing. */
    private void afterBatch(PayoutBatchEvent event) {
        var states = books.states(event.batchId());
        var touched = Touched.payouts(event);
        if (touched.isEmpty()) {
            books.reserved(event.batchId())
                    .payouts()
                    .forEach(one -> underWay.weigh(one, states.of(one.payoutId())));
        } else {
            touched.forEach(id -> underWay.weigh(books.known(id), states.of(id)));
        }
        mustBeInTransit(event.batchId());
        Violation.unless(
                -books.balance(Account.Income.FEE_RECHARGE) == out.takenOffMicro(),
                "I8",
                event.batchId());
        Touched.payees(event).forEach(this::whole);
    }

    private void mustBeInTransit(String detail) {
        Violation.unless(-books.balance(transit) == underWay.openMicro(), "I9", detail);
    }

    /**
     * I1, I4, I5, I9 and I18 for everything there is, from the states of all payouts: nothing that
     * was added up before is believed.
     */
    void recount() {
        underWay.clear();
        for (String id : books.payoutIds()) {
            underWay.weigh(books.known(id), books.state(id));
        }
        mustBeInTransit("all batches");
        books.earned().keySet().forEach(this::whole);
        long sum = 0;
        for (var one : books.balances().entrySet()) {
            sum = Math.addExact(sum, one.getValue());
            notOverdrawn(one.getKey());
        }
        Violation.unless(sum == 0, "I1", sum);
    }

    /**
     * I5, I11 and I18: every micro-unit that a payee has earned is somewhere, and reserved is what
     * was set aside and not sent, and the fee of what is under way.
     */
    private void whole(String payeeId) {
        long reserved = -books.balance(new Account.Reserved(PayeeId.of(payeeId)));
        Violation.unless(reserved == underWay.asideOf(payeeId), "I18", payeeId);
        long somewhere = books.payable(payeeId) + reserved + out.microOf(payeeId);
        Violation.unless(somewhere == books.earned().getOrDefault(payeeId, 0L), "I5", payeeId);
    }
}
