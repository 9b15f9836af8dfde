package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The statements of an account in their order. What a statement lacks is proof only as far back as
 * the chain before it has no gap: what is missing elsewhere may be on the one that never came.
 */
final class StatementChain {
    private static final Duration DAY = Duration.ofDays(1);

    private final TreeMap<Long, Kept> bySequence = new TreeMap<>();

    private record Kept(
            String statementId, Instant openedAt, Instant closedAt, Money opening, Money closing) {}

    /** A statement that opens with something else than the one before it closed with. */
    record Gap(long before, Money expected, long sequence, String statementId, Money opening) {
        StatementGapFound found(String accountId, Instant at) {
            boolean missing = before != sequence - 1;
            return new StatementGapFound(
                    accountId,
                    statementId,
                    (missing ? BreakCategory.STATEMENT_GAP : BreakCategory.BALANCE_BREAK).name(),
                    expected.amountMicro(),
                    opening.amountMicro(),
                    opening.currency(),
                    "Number %d follows number %d and opens with %s balance."
                            .formatted(
                                    sequence,
                                    before,
                                    expected.equals(opening) ? "the same" : "another"),
                    at);
        }
    }

    boolean holds(long sequence) {
        return bySequence.containsKey(sequence);
    }

    /** The number of a statement that has none. */
    long next() {
        return bySequence.isEmpty() ? 1 : bySequence.lastKey() + 1;
    }

    void add(StatementImported imported) {
        bySequence.put(
                imported.sequence(),
                new Kept(
                        imported.statementId(),
                        imported.openedAt(),
                        imported.closedAt(),
                        new Money(imported.openingMicro(), imported.currency()),
                        new Money(imported.closingMicro(), imported.currency())));
    }

    void remove(long sequence) {
        bySequence.remove(sequence);
    }

    /** The gaps before a statement, and after it where another follows at once. */
    List<Gap> gapsAt(long sequence) {
        List<Gap> gaps = new ArrayList<>();
        var kept = bySequence.get(sequence);
        if (kept != null) {
            addGap(gaps, bySequence.lowerEntry(sequence), sequence, kept);
            var after = bySequence.get(sequence + 1);
            if (after != null) {
                addGap(gaps, bySequence.floorEntry(sequence), sequence + 1, after);
            }
        }
        return gaps;
    }

    /** Equal balances hide no missing number: what it holds may add up to nothing. */
    private static void addGap(
            List<Gap> gaps, Map.@Nullable Entry<Long, Kept> before, long sequence, Kept later) {
        if (before == null
                || before.getKey() == sequence - 1
                        && before.getValue().closing().equals(later.opening())) {
            return;
        }
        gaps.add(
                new Gap(
                        before.getKey(),
                        before.getValue().closing(),
                        sequence,
                        later.statementId(),
                        later.opening()));
    }

    /**
     * When the unbroken chain that this statement ends began: numbers without a gap, each opening
     * with what the one before closed with, and, where the bank gives no numbers, no day between.
     * An account's first statement that opens with nothing has nothing before it.
     */
    Instant unbrokenUpTo(BankStatement statement) {
        Long given = statement.sequence();
        long sequence = given == null ? next() : given;
        Money opening = statement.opening();
        Instant since = statement.openedAt();
        Kept before = bySequence.get(sequence - 1);
        while (before != null
                && before.closing().equals(opening)
                && (given != null || since.isBefore(before.closedAt().plus(DAY)))) {
            sequence--;
            opening = before.opening();
            since = earlier(since, before.openedAt());
            before = bySequence.get(sequence - 1);
        }
        return given != null && sequence == 1 && opening.amountMicro() == 0 ? Instant.EPOCH : since;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
