package org.xpatvoices.payouts.bench;

/** The simulated process died here. */
final class Killed extends RuntimeException {
    Killed(long step) {
        super("killed at step " + step, null, false, false);
    }
}
