package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;

import java.util.List;

/** Who is paid for the rows, with the digest by which anybody can hold the list against it. */
record Contributed(List<ContributorUnits> payees, String sha256) {
    Contributed {
        payees = List.copyOf(payees);
    }

    static Contributed of(List<ContributorUnits> payees) {
        return new Contributed(payees, ContributorManifest.sha256(payees));
    }
}
