package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.reconcile.ChainedStatement.Place;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of an account in their order, which is that of time; numbers tell whether one is
 * missing. Many banks begin them again each year: that is a new series. What a statement lacks is
 * proof only as far back as the chain before it has no gap: what is missing elsewhere may be on the
 * one that never came.
 */
final class StatementChain {
    private static final Duration DAY = Duration.ofDays(1);

    private final StatementsInOrder statements = new StatementsInOrder();

    /** Whether it was taken in from these very bytes. */
    boolean holds(String bankStatementId, String sha256) {
        return statements.any(
                        one ->
                                one.bankStatementId().equals(bankStatementId)
                                        && one.sha256().equals(sha256))
                != null;
    }

    /** Whether one of this name covers some of this time. */
    boolean knows(String bankStatementId, Instant from, Instant to) {
        return statements.any(
                        one ->
                                one.bankStatementId().equals(bankStatementId)
                                        && !one.apartFrom(from, to))
                != null;
    }

    @Nullable Place placeFor(@Nullable Long given, String name, Instant from, Instant to) {
        return statements.placeFor(given, name, from, to);
    }

    /** A hub numbers its counts for ever. */
    @Nullable Place onlyPlaceFor(long number) {
        var place = new Place(1, number);
        return statements.at(place) == null ? place : null;
    }

    void add(StatementImported imported) {
        statements.add(ChainedStatement.of(imported));
    }

    void remove(String statementId, boolean again) {
        statements.remove(statementId, again);
    }

    /** The gaps before a statement, and after it where another follows at once. */
    List<StatementGapFound> gapsAt(Place place, String accountId, Instant at) {
        List<StatementGapFound> gaps = new ArrayList<>();
        var statement = statements.at(place);
        if (statement != null) {
            var before = statements.below(place);
            if (before != null && !statement.continues(before)) {
                gaps.add(statement.gapAfter(before, accountId, at));
            }
            var after = statements.above(place);
            if (after != null && after.follows(statement) && !after.continues(statement)) {
                gaps.add(after.gapAfter(statement, accountId, at));
            }
        }
        return gaps;
    }

    /**
     * When the unbroken chain that this statement ends began: numbers without a gap, each opening
     * with what the one before closed with, and, where numbers tell nothing, no day between. An
     * account's first statement that opens with nothing has nothing before it.
     */
    Instant unbrokenUpTo(BankStatement statement) {
        boolean numbered = statement.sequence() != null;
        var here = placed(statement);
        Instant since = here.openedAt();
        var before = statements.below(here.place());
        while (before != null
                && here.continues(before)
                && (numbered && !here.beginsAnewAfter(before)
                        || since.isBefore(before.closedAt().plus(DAY)))) {
            here = before;
            since = since.isBefore(before.openedAt()) ? since : before.openedAt();
            before = statements.below(here.place());
        }
        boolean first = numbered && before == null && here.place().number() == 1;
        return first && here.opening().amountMicro() == 0 ? Instant.EPOCH : since;
    }

    /** One that is known stands where it stands; what will be refused stands on its own. */
    private ChainedStatement placed(BankStatement statement) {
        Long given = statement.sequence();
        var place = placeFor(given, statement.id(), statement.openedAt(), statement.closedAt());
        var known = statements.known(given, statement.openedAt(), statement.closedAt());
        if (known != null) {
            place = known.place();
        }
        return new ChainedStatement(
                place == null ? new Place(Integer.MIN_VALUE, 0) : place,
                "",
                statement.id(),
                "",
                statement.openedAt(),
                statement.closedAt(),
                statement.opening(),
                statement.closing());
    }
}
