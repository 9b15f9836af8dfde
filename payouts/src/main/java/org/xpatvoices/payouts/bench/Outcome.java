package org.xpatvoices.payouts.bench;

/**
 * What came of a simulated world in which nothing was violated.
 *
 * @param payouts how many were sent
 * @param reconciled how many a statement line proves
 * @param released how many gave their money back
 * @param takenBack how many were paid after that, so that it was taken back
 * @param queued how many wait for people at the end
 * @param unknown how many were unknown at some time
 * @param steps commands sent and calls made
 * @param events in the log at the end
 */
public record Outcome(
        long payouts,
        long reconciled,
        long released,
        long takenBack,
        long queued,
        long unknown,
        long steps,
        long events) {}
