package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.Pricing;

/** What a packet costs: its delivered records at the tariff, or the agreed total. */
final class PacketPrice {
    private PacketPrice() {}

    static Money of(Pricing pricing, long deliveredRows) {
        var agreed = new Money(pricing.amountMicro(), pricing.currency());
        return switch (pricing.mode()) {
            case BOTTOM_UP -> agreed.times(deliveredRows);
            case NEGOTIATED_TOTAL -> agreed;
        };
    }
}
