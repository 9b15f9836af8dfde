package org.xpatvoices.ledger.packet;

import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.contracts.packet.Pricing;

import java.time.Instant;
import java.util.List;

/** What a sale needs to know of a sealed packet. */
public record PacketOnSale(
        PacketId packetId,
        String productId,
        String productTitle,
        List<String> purposes,
        List<String> recipients,
        long rows,
        long contributorCount,
        String contributorsSha256,
        Pricing pricing,
        Money price,
        Instant latestConsentGrantedAt,
        Instant consentsEndAt) {
    public PacketOnSale {
        purposes = List.copyOf(purposes);
        recipients = List.copyOf(recipients);
    }

    static PacketOnSale of(PacketRequested request, PacketSealed event) {
        return new PacketOnSale(
                PacketId.of(event.packetId()),
                event.productId(),
                request.terms().title(),
                event.purposes(),
                event.recipients(),
                event.rows(),
                event.contributorCount(),
                event.contributorsSha256(),
                event.pricing(),
                new Money(event.priceMicro(), event.currency()),
                SaleWindow.coolingFrom(event, request.cutOffAt()),
                SaleWindow.consentsEndAt(event));
    }
}
