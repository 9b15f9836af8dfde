package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementImported;

import java.time.Instant;
import java.util.Objects;

/** What a chain remembers of one of its statements. */
record ChainedStatement(
        Place place,
        String statementId,
        String bankStatementId,
        String sha256,
        Instant openedAt,
        Instant closedAt,
        Money opening,
        Money closing) {
    /** Numbers rise within a series, and each series is later than the one before. */
    record Place(int series, long number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return series == other.series
                    ? Long.compare(number, other.number)
                    : Integer.compare(series, other.series);
        }
    }

    static ChainedStatement of(StatementImported imported) {
        return new ChainedStatement(
                new Place(Objects.requireNonNull(imported.series()), imported.sequence()),
                imported.statementId(),
                imported.bankStatementId(),
                imported.sha256(),
                imported.openedAt(),
                imported.closedAt(),
                new Money(imported.openingMicro(), imported.currency()),
                new Money(imported.closingMicro(), imported.currency()));
    }

    /** Whether it covers none of that time, so that one number or name may be of both. */
    boolean apartFrom(Instant from, Instant to) {
        return before(from, to) || after(from, to);
    }

    /** Whether what came is this one, read anew or put right. */
    boolean readAgainAs(String name, Instant from, Instant to) {
        return openedAt.equals(from) && closedAt.equals(to)
                || bankStatementId.equals(name) && !apartFrom(from, to);
    }

    boolean before(Instant from, Instant to) {
        return !from.isBefore(closedAt) && to.isAfter(closedAt);
    }

    boolean after(Instant from, Instant to) {
        return !openedAt.isBefore(to) && closedAt.isAfter(to);
    }

    /** Equal balances hide no missing number: what it holds may add up to nothing. */
    boolean continues(ChainedStatement before) {
        return follows(before) && before.closing().equals(opening);
    }

    /** A series begins with 0 or 1; with what the one before it ends nobody knows. */
    boolean follows(ChainedStatement before) {
        return beginsAnewAfter(before)
                ? place.number() <= 1
                : place.number() == before.place().number() + 1;
    }

    boolean beginsAnewAfter(ChainedStatement before) {
        return place.series() != before.place().series();
    }

    /** That it does not continue the one before; of a series, the last one may be missing. */
    StatementGapFound gapAfter(ChainedStatement before, String accountId, Instant at) {
        boolean missing = !follows(before) || beginsAnewAfter(before);
        return new StatementGapFound(
                accountId,
                statementId,
                (missing ? BreakCategory.STATEMENT_GAP : BreakCategory.BALANCE_BREAK).name(),
                before.closing().amountMicro(),
                opening.amountMicro(),
                opening.currency(),
                "Number %d follows number %d and opens with %s balance."
                        .formatted(
                                place.number(),
                                before.place().number(),
                                before.closing().equals(opening) ? "the same" : "another"),
                at);
    }
}
