package org.xpatvoices.contracts.voucher;

import org.xpatvoices.contracts.ids.HubId;

import java.time.Instant;

/**
 * A hub hands cash over. The code is the worker's part, the receipt the hub's; answers the {@link
 * HandedOver}.
 *
 * @param receiptSha256 digest of the receipt, signed or photographed, that the hub keeps
 */
public record RedeemVoucher(String code, HubId hubId, String receiptSha256, Instant redeemedAt) {
    @Override
    public String toString() {
        return "RedeemVoucher[" + hubId + "]";
    }
}
