package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.reconcile.AbsentPayout;
import org.xpatvoices.contracts.reconcile.BookStatement;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.reconcile.KnownBatch;
import org.xpatvoices.payouts.reconcile.KnownPayout;
import org.xpatvoices.payouts.reconcile.Lookup;
import org.xpatvoices.payouts.reconcile.Matching;
import org.xpatvoices.payouts.reconcile.StatementChains;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads a statement against what the simulated books show, with the real ladder. */
final class SimulatedReading implements Lookup {
    private static final BankAccountId ACCOUNT = new BankAccountId(new UUID(8, 1));

    /** What a statement ought to show, if it was sent long enough ago. */
    private static final Set<PayoutState> OUGHT =
            EnumSet.of(
                    PayoutState.SUBMITTING,
                    PayoutState.SUBMITTED,
                    PayoutState.UNKNOWN,
                    PayoutState.ACCEPTED,
                    PayoutState.REJECTED,
                    PayoutState.SETTLED);

    private final SimulatedBooks books;
    private final StatementChains chains;
    private final RailTerms terms;

    SimulatedReading(SimulatedBooks books, StatementChains chains, RailTerms terms) {
        this.books = books;
        this.chains = chains;
        this.terms = terms;
    }

    @Override
    public @Nullable KnownPayout payout(String payoutId) {
        var known = books.payout(payoutId);
        return known == null || !books.sentAt().containsKey(known.batchId())
                ? null
                : new KnownPayout(
                        payoutId,
                        known.batchId(),
                        new Money(known.payout().netMicro(), BankLedger.CURRENCY),
                        new Money(known.payout().grossMicro(), BankLedger.CURRENCY),
                        books.claim(payoutId));
    }

    @Override
    public @Nullable KnownBatch batch(String batchId) {
        return null;
    }

    BookStatement of(BankStatement statement, String who, Instant at) {
        var matching = Matching.of(statement, this);
        return new BookStatement(
                ACCOUNT,
                books.rail(),
                new StatementId(new UUID(8, statement.closedAt().getEpochSecond())),
                statement.id(),
                EvidenceFiles.sha256(statement.id().getBytes(StandardCharsets.UTF_8)),
                "••0001",
                statement.sequence(),
                statement.openedAt(),
                statement.closedAt(),
                statement.opening(),
                statement.closing(),
                matching.lines(),
                absent(statement, matching.named(), at),
                matching.namedInVain(),
                who,
                at);
    }

    /**
     * What it ought to name and does not: sent long before it closed, and since its chain began.
     */
    private List<AbsentPayout> absent(BankStatement statement, Set<String> named, Instant at) {
        var closed = statement.closedAt().isBefore(at) ? statement.closedAt() : at;
        var before = closed.minus(terms.visibilityDelay());
        var since = chains.unbrokenUpTo(ACCOUNT, statement);
        List<AbsentPayout> absent = new ArrayList<>();
        books.sentAt()
                .forEach(
                        (batch, sent) -> {
                            if (!sent.isAfter(before) && !sent.isBefore(since)) {
                                addAbsent(absent, batch, named);
                            }
                        });
        return absent;
    }

    private void addAbsent(List<AbsentPayout> absent, String batch, Set<String> named) {
        var states = books.states(batch);
        for (Payout one : books.reserved(batch).payouts()) {
            String id = one.payoutId();
            var state = states.of(id);
            boolean known = books.missed(id) && state != PayoutState.REJECTED;
            if (OUGHT.contains(state) && !known && !named.contains(id)) {
                absent.add(new AbsentPayout(batch, id));
            }
        }
    }
}
