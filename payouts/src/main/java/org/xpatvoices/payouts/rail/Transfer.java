package org.xpatvoices.payouts.rail;

/** What one transfer takes from a payee and brings: gross is net and fee, all in micro-units. */
public record Transfer(long grossMicro, long feeMicro, long netMicro) {
    static final Transfer NONE = new Transfer(0, 0, 0);

    public boolean isNothing() {
        return netMicro == 0;
    }
}
