package org.xpatvoices.marketplace.seed.population;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits whole numbers by weights without residue, and fills the parts in the order of a draw. */
final class Quotas {

    private Quotas() {}

    /** Largest remainder; of equal remainders the earlier part wins. */
    static int[] largestRemainder(int total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        long[] remainders = new long[weights.length];
        int left = total;
        for (int at = 0; at < weights.length; at++) {
            long scaled = Math.multiplyExact(weights[at], total);
            parts[at] = Math.toIntExact(scaled / sum);
            remainders[at] = scaled % sum;
            left -= parts[at];
        }
        int[] order =
                IntStream.range(0, weights.length)
                        .boxed()
                        .sorted(Comparator.comparingLong((Integer at) -> -remainders[at]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int rank = 0; rank < left; rank++) {
            parts[order[rank]]++;
        }
        return parts;
    }

    /** The members by ascending draw; equal draws by number. */
    static int[] inOrderOf(DrawStream stream, int[] members) {
        double[] draws = new double[members.length];
        for (int at = 0; at < members.length; at++) {
            draws[at] = stream.uniform(members[at]);
        }
        int[] order = new int[members.length];
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        boolean[] taken = new boolean[members.length];
        for (int at = 0; at < members.length; at++) {
            int rank = Arrays.binarySearch(sorted, draws[at]);
            while (rank > 0 && sorted[rank - 1] == draws[at]) {
                rank--;
            }
            while (taken[rank]) {
                rank++;
            }
            taken[rank] = true;
            order[rank] = members[at];
        }
        return order;
    }

    /** Gives each member the part it falls into, members taken in the order of their draws. */
    static void fill(DrawStream stream, int[] members, long[] weights, Receiver receiver) {
        int[] order = inOrderOf(stream, members);
        int[] parts = largestRemainder(members.length, weights);
        int next = 0;
        for (int part = 0; part < parts.length; part++) {
            for (int count = 0; count < parts[part]; count++) {
                receiver.receive(order[next], part);
                next++;
            }
        }
    }

    @FunctionalInterface
    interface Receiver {
        void receive(int member, int part);
    }
}
