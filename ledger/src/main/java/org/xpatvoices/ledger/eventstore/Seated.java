package org.xpatvoices.ledger.eventstore;

import org.xpatvoices.contracts.refusal.TryAgain;

import java.time.Duration;

/** Where the writer sits: here, elsewhere, or nowhere for the moment. */
final class Seated {
    private static final long NOWHERE = 0;
    private static final long ELSEWHERE = -1;

    private long epoch = NOWHERE;

    synchronized void here(long newEpoch) {
        epoch = newEpoch;
        notifyAll();
    }

    synchronized void elsewhere() {
        epoch = ELSEWHERE;
        notifyAll();
    }

    synchronized void vacant() {
        epoch = NOWHERE;
    }

    synchronized boolean isElsewhere() {
        return epoch == ELSEWHERE;
    }

    synchronized long epoch() {
        return Math.max(epoch, 0);
    }

    /** The epoch of the writer here; refuses if there is none and none comes in time. */
    synchronized long await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (epoch == NOWHERE) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new TryAgain("The log cannot be written now.");
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new TryAgain("This process is stopping.");
            }
        }
        if (epoch == ELSEWHERE) {
            throw new TryAgain("Another process writes the log.");
        }
        return epoch;
    }
}
