package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        Set<String> named = new LinkedHashSet<>(RawLine.payoutsNamed(statement));
        for (RawLine line : raw) {
            String id = line.batchId();
            var batch = id == null ? null : known.batch(id);
            if (batch != null) {
                batch.booked().forEach(one -> named.add(one.payoutId()));
            }
        }
        var ladder = new MatchLadder(known, feesStandInLines, exchangeBasisPoints);
        var lines = ladder.climb(raw);
        named.addAll(ladder.doubted());
        return new Matching(lines, named);
    }
}
