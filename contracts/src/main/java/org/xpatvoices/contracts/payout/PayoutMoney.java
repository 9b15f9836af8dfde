package org.xpatvoices.contracts.payout;

/** What one payout moves, and whose it is: the amount that arrives, and the fee kept beside it. */
public record PayoutMoney(String payoutId, String payeeId, long netMicro, long feeMicro) {
    public long grossMicro() {
        return Math.addExact(netMicro, feeMicro);
    }
}
