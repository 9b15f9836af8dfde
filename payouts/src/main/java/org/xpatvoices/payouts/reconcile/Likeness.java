package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.money.Money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Proposes payouts for debits that no reference explains: a payout of the amount, to an account
 * that ends alike, sent in the days before (R5); the same with its disclosed fee in the amount
 * (R6); a batch that gives the sum (R4 without an id). Only where the line has one such counterpart
 * and the counterpart one such line; two of a kind are left to people.
 */
final class Likeness {
    private final Lookup known;
    private final Set<String> taken;
    private final Set<String> doubted = new HashSet<>();

    Likeness(Lookup known, Set<String> taken) {
        this.known = known;
        this.taken = taken;
    }

    Set<String> doubted() {
        return doubted;
    }

    void propose(List<Found> found) {
        List<Integer> open = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).unexplained()) {
                open.add(at);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        var alike = known.alike(open.stream().map(at -> found.get(at).line()).toList());
        climb("R5", open, alike, found, (line, one) -> payouts(line, one, false));
        climb("R6", open, alike, found, (line, one) -> payouts(line, one, true));
        climb(Found.WHOLE_BATCH, open, alike, found, this::batches);
    }

    private void climb(
            String rung,
            List<Integer> open,
            List<Alike> alike,
            List<Found> found,
            BiFunction<RawLine, Alike, List<List<KnownPayout>>> counterparts) {
        List<List<List<KnownPayout>>> perLine = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (int n = 0; n < open.size(); n++) {
            var line = found.get(open.get(n));
            var candidates =
                    line.unexplained()
                            ? counterparts.apply(line.line(), alike.get(n))
                            : List.<List<KnownPayout>>of();
            perLine.add(candidates);
            candidates.forEach(one -> lines.merge(nameOf(one), 1, Integer::sum));
        }
        for (int n = 0; n < open.size(); n++) {
            var candidates = perLine.get(n);
            candidates.forEach(this::doubt);
            if (candidates.size() == 1
                    && lines.getOrDefault(nameOf(candidates.getFirst()), 0) == 1) {
                candidates.getFirst().forEach(one -> taken.add(one.payoutId()));
                found.set(
                        open.get(n), found.get(open.get(n)).proposed(candidates.getFirst(), rung));
            }
        }
    }

    private static String nameOf(List<KnownPayout> candidate) {
        return candidate.getFirst().payoutId();
    }

    private void doubt(List<KnownPayout> candidate) {
        candidate.forEach(one -> doubted.add(one.payoutId()));
    }

    private List<List<KnownPayout>> payouts(RawLine line, Alike alike, boolean withFee) {
        return alike.payouts().stream()
                .filter(one -> free(one, line))
                .filter(one -> withFee != equal(one.net(), line))
                .filter(one -> equal(withFee ? one.gross() : one.net(), line))
                .map(List::of)
                .toList();
    }

    private List<List<KnownPayout>> batches(RawLine line, Alike alike) {
        return alike.batches().stream()
                .map(KnownBatch::booked)
                .filter(payouts -> !payouts.isEmpty())
                .filter(payouts -> payouts.stream().allMatch(one -> free(one, line)))
                .filter(payouts -> equal(sum(payouts), line))
                .toList();
    }

    private boolean free(KnownPayout one, RawLine line) {
        return one.claim() == null
                && !taken.contains(one.payoutId())
                && one.net().currency().equals(line.amount().currency());
    }

    private static Money sum(List<KnownPayout> payouts) {
        Money sum = Money.zero(payouts.getFirst().net().currency());
        for (KnownPayout one : payouts) {
            sum = sum.plus(one.net());
        }
        return sum;
    }

    private static boolean equal(Money due, RawLine line) {
        return due.amountMicro() == Math.negateExact(line.amount().amountMicro());
    }
}
