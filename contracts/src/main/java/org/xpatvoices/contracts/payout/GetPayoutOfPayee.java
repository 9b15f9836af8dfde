package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;

/** Asks for one payout of this payee; answers an optional {@link PayoutView}. */
public record GetPayoutOfPayee(PayeeId payeeId, PayoutId payoutId) {}
