package org.xpatvoices.marketplace.publication;

import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.contracts.unclaimed.UnclaimedCohortView;

import java.util.List;

/**
 * Numbers of people as the public may know them: to the nearest five, and fewer than twenty as
 * none, so that two days compared do not show that one worker came or went. Sales are in the public
 * log one by one and stay exact, and so do the sums of money that follow from them.
 */
final class Coarse {
    private static final int FEWEST = 20;
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

    /** What was set aside for fewer would be somebody's own money. */
    static List<UnclaimedCohortView> of(List<UnclaimedCohortView> exact) {
        return exact.stream().filter(year -> year.payees() >= FEWEST).toList();
    }

    /** Whom nobody counts as paid yet, is still owed the money. */
    private static TransparencyView.InCurrency of(TransparencyView.InCurrency exact) {
        boolean few = exact.workersPaid() < FEWEST;
        return new TransparencyView.InCurrency(
                exact.currency(),
                exact.soldMicro(),
                exact.feeMicro(),
                exact.earnedMicro(),
                few ? 0 : exact.paidMicro(),
                people(exact.workersPaid()),
                few ? Math.addExact(exact.owedMicro(), exact.paidMicro()) : exact.owedMicro(),
                exact.unclaimedMicro(),
                exact.convertedMicro());
    }
}
