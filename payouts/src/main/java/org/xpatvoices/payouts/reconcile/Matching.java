package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Detail;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A statement against what is known under its references.
 *
 * @param lines in its order, each with what became of it
 * @param named every payout that it names anywhere, alone or with its batch, whether or not the
 *     line adds up, or may have paid without a name; the absence of these can be concluded from
 *     nothing
 */
public record Matching(List<StatementLine> lines, Set<String> named) {
    /** A tenth. */
    private static final int EXCHANGES = 1_000;

    public Matching {
        lines = List.copyOf(lines);
        named = Set.copyOf(named);
    }

    /** Those of the named that no line is matched with, in an order that repeats. */
    public List<String> namedInVain() {
        var vain = new TreeSet<>(named);
        for (StatementLine line : lines) {
            if (line.outcome().matched() && line.payoutId() != null) {
                vain.remove(line.payoutId());
            }
        }
        return List.copyOf(vain);
    }

    public static Matching of(BankStatement statement, Lookup known) {
        return of(statement, RawLine.of(statement), known, true, EXCHANGES);
    }

    /**
     * @param feesStandInLines whether nothing was taken where a line shows no fee
     * @param exchangeBasisPoints how much more or less than confirmed an exchange may bring
     */
    static Matching of(
            BankStatement statement,
            List<RawLine> raw,
            Lookup known,
            boolean feesStandInLines,
            int exchangeBasisPoints) {
        Set<String> named = named(statement, raw, known);
        var ladder = new MatchLadder(known, feesStandInLines, exchangeBasisPoints);
        var lines = ladder.climb(raw);
        named.addAll(ladder.doubted());
        return new Matching(lines, named);
    }

    /**
     * Every payout that a statement names, whether or not its line adds up or is booked. A group
     * that is not booked yet may hold what was refused, too.
     */
    private static Set<String> named(BankStatement statement, List<RawLine> raw, Lookup known) {
        Set<String> named = new LinkedHashSet<>();
        for (Entry entry : statement.entries()) {
            for (Detail detail : entry.details()) {
                add(named, References.payoutOf(detail.endToEndId()));
                add(named, References.payoutOf(detail.instructionId()));
            }
        }
        for (RawLine line : raw) {
            addAll(named, line.batchId(), known, KnownBatch::booked);
        }
        var unbooked = statement.unbooked();
        unbooked.transfers().forEach(one -> add(named, References.payoutOf(one)));
        for (String group : unbooked.groups()) {
            addAll(named, References.batchOf(group), known, KnownBatch::payouts);
        }
        return named;
    }

    private static void addAll(
            Set<String> to,
            @Nullable String batchId,
            Lookup known,
            Function<KnownBatch, List<KnownPayout>> which) {
        var batch = batchId == null ? null : known.batch(batchId);
        if (batch != null) {
            which.apply(batch).forEach(one -> to.add(one.payoutId()));
        }
    }

    private static void add(Set<String> to, @Nullable String one) {
        if (one != null) {
            to.add(one);
        }
    }
}
