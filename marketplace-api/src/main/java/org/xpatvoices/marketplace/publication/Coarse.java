package org.xpatvoices.marketplace.publication;

import org.xpatvoices.contracts.statement.TransparencyView;

/**
 * Numbers of people as the public may know them: to the nearest five, and fewer than eleven as
 * none, so that two days compared do not show that one worker came or went. Sales are in the public
 * log one by one and stay exact, and so do the sums of money that follow from them.
 */
final class Coarse {
    private static final int FEWEST = 11;
    private static final int STEP = 5;

    private Coarse() {}

    static TransparencyView of(TransparencyView exact) {
        return new TransparencyView(
                exact.position(),
                people(exact.workersEarning()),
                exact.packetsSold(),
                exact.licencesSold(),
                exact.distributionsHeld(),
                exact.currencies().stream().map(Coarse::of).toList());
    }

    static long people(long exact) {
        return exact < FEWEST ? 0 : (exact + STEP / 2) / STEP * STEP;
    }

    private static TransparencyView.InCurrency of(TransparencyView.InCurrency exact) {
        return new TransparencyView.InCurrency(
                exact.currency(),
                exact.soldMicro(),
                exact.feeMicro(),
                exact.earnedMicro(),
                exact.paidMicro(),
                people(exact.workersPaid()),
                exact.owedMicro(),
                exact.unclaimedMicro(),
                exact.convertedMicro());
    }
}
