package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.ids.LicenceId;

/** Whoever lists the contributors has not come to this sale yet; ask again later. */
final class ContributorsNotYetKnown extends RuntimeException {
    ContributorsNotYetKnown(LicenceId licence) {
        super("the contributors of sale " + licence + " are not known yet");
    }
}
