package org.xpatvoices.payouts.conversion;

import org.xpatvoices.contracts.conversion.BoughtShare;
import org.xpatvoices.contracts.conversion.SoldShare;
import org.xpatvoices.payouts.share.LargestRemainder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who gets what of an exchange. Pure: the same shares in any order give the same parts. */
final class Exchange {
    private static final int SLICE_MAX = 1_000;

    private Exchange() {}

    static List<SoldShare> inOrder(List<SoldShare> shares) {
        return shares.stream().sorted(Comparator.comparing(SoldShare::payeeId)).toList();
    }

    static long sum(List<SoldShare> shares) {
        long sum = 0;
        for (SoldShare share : shares) {
            sum = Math.addExact(sum, share.soldMicro());
        }
        return sum;
    }

    /** Splits what was received over what each gave; the parts sum to it, to the micro-unit. */
    static List<BoughtShare> split(long receivedMicro, List<SoldShare> shares) {
        var sold = inOrder(shares);
        long[] parts =
                LargestRemainder.split(
                        receivedMicro, sold.stream().mapToLong(SoldShare::soldMicro).toArray());
        List<BoughtShare> bought = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            bought.add(new BoughtShare(sold.get(i).payeeId(), sold.get(i).soldMicro(), parts[i]));
        }
        return bought;
    }

    /** Slices of at most a thousand, in order. */
    static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE_MAX) {
            slices.add(all.subList(from, Math.min(all.size(), from + SLICE_MAX)));
        }
        return slices;
    }
}
