package org.xpatvoices.payouts.share;

import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.payouts.copy.Early;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All shares of one sale, in payee order; their sum is the total.
 *
 * @param algorithm label of the way and version that made them
 * @param manifestSha256 commits to what went in: algorithm, total, payees and units
 * @param resultSha256 commits to what came out
 */
public record Shares(
        String algorithm,
        Money total,
        String manifestSha256,
        String resultSha256,
        List<Share> shares) {
    /** From so many on, the two hashes are worth a core each. */
    private static final int MANY = 2_000;

    private static final Comparator<ContributorUnits> BY_PAYEE =
            Comparator.comparing(ContributorUnits::payeeId);

    public Shares {
        shares = List.copyOf(shares);
    }

    /** Splits the price of a sale; refuses figures that do not agree with each other. */
    public static Shares of(Pricing pricing, Money price, List<ContributorUnits> contributors)
            throws SharesDoNotAddUp {
        List<ContributorUnits> sorted = contributors.stream().sorted(BY_PAYEE).toList();
        mustMakeSense(pricing, price, sorted);
        Algorithm algorithm = Algorithm.of(pricing.mode());
        var manifest =
                Early.of(
                        sorted.size() >= MANY,
                        () -> ShareText.manifestSha256(algorithm, price, sorted));
        long[] amounts = amounts(algorithm, pricing, price, sorted);
        List<Share> shares = new ArrayList<>(sorted.size());
        for (int i = 0; i < amounts.length; i++) {
            ContributorUnits one = sorted.get(i);
            shares.add(new Share(one.payeeId(), one.units(), amounts[i]));
        }
        mustSumTo(price, shares);
        String result = ShareText.resultSha256(algorithm, price, shares);
        return new Shares(algorithm.label(), price, manifest.get(), result, shares);
    }

    /** Slices of at most {@code size} shares, in order. */
    public List<List<Share>> chunks(int size) {
        List<List<Share>> chunks = new ArrayList<>();
        for (int from = 0; from < shares.size(); from += size) {
            chunks.add(shares.subList(from, Math.min(shares.size(), from + size)));
        }
        return chunks;
    }

    private static void mustMakeSense(Pricing pricing, Money price, List<ContributorUnits> sorted)
            throws SharesDoNotAddUp {
        if (sorted.isEmpty()) {
            throw new SharesDoNotAddUp("nobody contributed");
        }
        if (price.isNegative() || pricing.amountMicro() < 0) {
            throw new SharesDoNotAddUp("a price or tariff below zero");
        }
        if (!pricing.currency().equals(price.currency())) {
            throw new SharesDoNotAddUp(
                    "priced in " + pricing.currency() + ", sold in " + price.currency());
        }
        String previous = "";
        for (ContributorUnits one : sorted) {
            if (one.units() <= 0) {
                throw new SharesDoNotAddUp("a contributor with " + one.units() + " units");
            }
            if (one.payeeId().equals(previous)) {
                throw new SharesDoNotAddUp("a payee is listed twice");
            }
            previous = one.payeeId();
        }
    }

    private static long[] amounts(
            Algorithm algorithm, Pricing pricing, Money price, List<ContributorUnits> sorted)
            throws SharesDoNotAddUp {
        long[] units = sorted.stream().mapToLong(ContributorUnits::units).toArray();
        try {
            return switch (algorithm) {
                case BOTTOM_UP -> byTariff(pricing.amountMicro(), units);
                case LARGEST_REMAINDER -> LargestRemainder.split(price.amountMicro(), units);
            };
        } catch (ArithmeticException e) {
            throw new SharesDoNotAddUp("units or amounts beyond 64 bits");
        }
    }

    private static long[] byTariff(long tariffMicro, long[] units) {
        long[] amounts = new long[units.length];
        for (int i = 0; i < units.length; i++) {
            amounts[i] = Math.multiplyExact(tariffMicro, units[i]);
        }
        return amounts;
    }

    private static void mustSumTo(Money price, List<Share> shares) throws SharesDoNotAddUp {
        long sum = 0;
        try {
            for (Share share : shares) {
                sum = Math.addExact(sum, share.amountMicro());
            }
        } catch (ArithmeticException e) {
            throw new SharesDoNotAddUp("shares beyond 64 bits");
        }
        if (sum != price.amountMicro()) {
            throw new SharesDoNotAddUp(
                    "shares sum to " + sum + " micro-units, the price is " + price.amountMicro());
        }
    }
}
