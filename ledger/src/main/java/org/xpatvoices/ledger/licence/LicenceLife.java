package org.xpatvoices.ledger.licence;

import org.xpatvoices.contracts.licence.LicenceSold;

/** Where a licence is in its life. */
sealed interface LicenceLife {
    record Unsold() implements LicenceLife {}

    record Running(LicenceSold sale) implements LicenceLife {}
}
