package org.xpatvoices.ledger.packet;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.contracts.packet.PacketRefused;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.contracts.packet.ProductApproved;
import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.packet.ProductRetired;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Writes what is on offer and what became of every packet. Each row is set, never added to. */
@Component
@ProcessingGroup("ledger.catalogue")
class CatalogueProjector {
    private final JdbcClient jdbc;

    CatalogueProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ProductDefined event) {
        jdbc.sql(
                        """
                        insert into ledger.product (product_id, terms, defined_by, defined_at)
                        values (?, ?::jsonb, ?, ?) on conflict do nothing
                        """)
                .params(
                        event.productId(),
                        ViewJson.write(ProductLife.terms(event)),
                        event.definedBy(),
                        utc(event.definedAt()))
                .update();
    }

    @EventHandler
    void on(ProductApproved event) {
        jdbc.sql("update ledger.product set approved_by = ?, approved_at = ? where product_id = ?")
                .params(event.approvedBy(), utc(event.approvedAt()), event.productId())
                .update();
    }

    @EventHandler
    void on(ProductRetired event) {
        jdbc.sql("update ledger.product set retired_at = ? where product_id = ?")
                .params(utc(event.retiredAt()), event.productId())
                .update();
    }

    @EventHandler
    void on(PacketRequested event, TrackingToken token) {
        jdbc.sql(
                        """
                        insert into ledger.packet (packet_id, product_id, product_title, epoch, state,
                            requested_by, requested_at, requested_position, cut_off_at, terms)
                        values (?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?::jsonb) on conflict do nothing
                        """)
                .params(event.packetId(), event.productId(), event.terms().title())
                .param(event.epoch())
                .param(event.requestedBy())
                .param(utc(event.requestedAt()))
                .param(token.position().orElseThrow())
                .param(utc(event.cutOffAt()))
                .param(ViewJson.write(event.terms()))
                .update();
    }

    @EventHandler
    void on(PacketSealed event) {
        jdbc.sql(
                        """
                        update ledger.packet set state = 'SEALED', sealed = ?::jsonb, sealed_at = ?
                        where packet_id = ?
                        """)
                .params(ViewJson.write(event), utc(event.sealedAt()), event.packetId())
                .update();
    }

    @EventHandler
    void on(PacketRefused event) {
        end("REFUSED", event.reasons(), null, event.refusedAt(), event.packetId());
    }

    @EventHandler
    void on(PacketClosed event) {
        end("CLOSED", List.of(), event.reason(), event.closedAt(), event.packetId());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.packet").update();
        jdbc.sql("delete from ledger.product").update();
    }

    private void end(
            String state,
            List<String> reasons,
            @Nullable String closeReason,
            Instant at,
            String packetId) {
        jdbc.sql(
                        """
                        update ledger.packet
                        set state = ?, reasons = ?::jsonb, close_reason = ?, ended_at = ?
                        where packet_id = ?
                        """)
                .param(state)
                .param(ViewJson.write(reasons))
                .param(closeReason)
                .param(utc(at))
                .param(packetId)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
