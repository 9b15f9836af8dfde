package org.xpatvoices.marketplace.seed.population;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Who works for whom. Within each kind of place, atoll and sector there is one employer for every
 * 25 workers (assumed), and their sizes follow Zipf's law with exponent 1.1.
 */
final class Employers {

    private static final int WORKERS_PER_EMPLOYER = 25;
    private static final double ZIPF_EXPONENT = 1.1;
    private static final double ZIPF_SCALE = 1e12;

    private final DrawStream references;
    private final int[] employerOf;
    private final int[] headCounts;
    private final double[] latents;

    Employers(Streams streams, int workers, IntFunction<String> cellOf) {
        references = streams.named("employer.reference");
        employerOf = new int[workers];
        Map<String, IntStream.Builder> cells = new TreeMap<>();
        for (int worker = 0; worker < workers; worker++) {
            cells.computeIfAbsent(cellOf.apply(worker), cell -> IntStream.builder()).add(worker);
        }
        int first = 0;
        for (IntStream.Builder cell : cells.values()) {
            int[] members = cell.build().toArray();
            int count =
                    Math.max(1, (members.length + WORKERS_PER_EMPLOYER / 2) / WORKERS_PER_EMPLOYER);
            int offset = first;
            Quotas.fill(
                    streams.named("employer"),
                    members,
                    zipf(count),
                    (worker, part) -> employerOf[worker] = offset + part);
            first += count;
        }
        headCounts = new int[first];
        Arrays.stream(employerOf).forEach(employer -> headCounts[employer]++);
        DrawStream latent = streams.named("employer.latent");
        latents = IntStream.range(0, first).mapToDouble(latent::normal).toArray();
    }

    int count() {
        return headCounts.length;
    }

    int of(int worker) {
        return employerOf[worker];
    }

    int headCount(int employer) {
        return headCounts[employer];
    }

    /** How rough an employer is; standard normal, and shared by all its workers' troubles. */
    double latent(int employer) {
        return latents[employer];
    }

    String reference(int employer) {
        return "emp_" + references.reference(employer);
    }

    /** Bounds are assumed. */
    String size(int employer) {
        int heads = headCounts[employer];
        return heads <= 5 ? "MICRO" : heads <= 30 ? "SMALL" : heads <= 100 ? "MEDIUM" : "LARGE";
    }

    private static long[] zipf(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToLong(rank -> (long) (ZIPF_SCALE * StrictMath.pow(rank, -ZIPF_EXPONENT)))
                .toArray();
    }
}
