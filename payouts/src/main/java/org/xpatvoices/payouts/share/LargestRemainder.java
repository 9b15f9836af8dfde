package org.xpatvoices.payouts.share;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Splits a total over whole weights so that the parts sum to it exactly (Hamilton's method): every
 * part is first the floor of its ideal, then the units left over go one each to the largest
 * remainders, the earlier weight first where remainders are equal.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /** Parts in the order of the weights; weights are positive, the total is not negative. */
    public static long[] split(long total, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum = Math.addExact(sum, weight);
        }
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long leftOver = total - floors(total, sum, weights, parts, remainders);
        handOut(Math.toIntExact(leftOver), parts, remainders);
        return parts;
    }

    /**
     * total × weight = whole × sum × weight + rest × weight, with rest < sum: the first product
     * never exceeds the total, so only the second can leave 64 bits.
     */
    private static long floors(
            long total, long sum, long[] weights, long[] parts, long[] remainders) {
        long whole = total / sum;
        long rest = total % sum;
        long handedOut = 0;
        for (int i = 0; i < weights.length; i++) {
            long weight = weights[i];
            long low = rest * weight;
            if (Math.multiplyHigh(rest, weight) == 0 && low >= 0) {
                parts[i] = whole * weight + low / sum;
                remainders[i] = low % sum;
            } else {
                BigInteger[] wide =
                        BigInteger.valueOf(rest)
                                .multiply(BigInteger.valueOf(weight))
                                .divideAndRemainder(BigInteger.valueOf(sum));
                parts[i] = whole * weight + wide[0].longValueExact();
                remainders[i] = wide[1].longValueExact();
            }
            handedOut += parts[i];
        }
        return handedOut;
    }

    /** One unit each to the {@code count} largest remainders; fewer than there are parts. */
    private static void handOut(int count, long[] parts, long[] remainders) {
        if (count == 0) {
            return;
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long threshold = sorted[sorted.length - count];
        int left = count;
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > threshold) {
                parts[i]++;
                left--;
            }
        }
        for (int i = 0; left > 0; i++) {
            if (remainders[i] == threshold) {
                parts[i]++;
                left--;
            }
        }
    }
}
