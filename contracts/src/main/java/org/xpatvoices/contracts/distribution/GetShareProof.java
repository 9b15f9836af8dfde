package org.xpatvoices.contracts.distribution;

import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;

/**
 * Asks for what shows a payee that their share is part of a price; answers an optional {@link
 * ShareProofView}, empty if there is no such share. For the payee's own eyes.
 */
public record GetShareProof(LicenceId licenceId, PayeeId payeeId) {}
