package org.xpatvoices.ledger.licence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.LicenceRevoked;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.licence.PacketDelivered;
import org.xpatvoices.contracts.licence.QuoteAccepted;
import org.xpatvoices.contracts.licence.QuoteIssued;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes quotes, licences and deliveries; amounts are copied from the events. */
@Component
@ProcessingGroup("ledger.licences")
class LicenceProjector {
    private final JdbcClient jdbc;

    LicenceProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(QuoteIssued event) {
        jdbc.sql(
                        """
                        insert into ledger.quote (quote_id, off_taker_id, packet_id, product_id,
                            purpose, term_days, contributor_count, row_count, price_micro,
                            fee_micro, rounding_micro, total_micro, currency, issued_at, valid_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        event.quoteId(),
                        event.offTakerId(),
                        event.packetId(),
                        event.productId(),
                        event.purpose(),
                        event.termDays(),
                        event.contributorCount(),
                        event.rows(),
                        event.priceMicro(),
                        event.feeMicro(),
                        event.roundingMicro(),
                        event.totalMicro(),
                        event.currency(),
                        utc(event.issuedAt()),
                        utc(event.validUntil()))
                .update();
    }

    @EventHandler
    void on(QuoteAccepted event) {
        jdbc.sql("update ledger.quote set licence_id = ? where quote_id = ?")
                .params(event.licenceId(), event.quoteId())
                .update();
    }

    @EventHandler
    void on(LicenceSold event, TrackingToken token) {
        jdbc.sql(
                        """
                        insert into ledger.licence (licence_id, position, off_taker_id,
                            off_taker_name, packet_id, product_id, product_title, purpose, quote_id,
                            pricing_mode, pricing_micro, contributor_count, price_micro, fee_micro,
                            rounding_micro, total_micro, currency, sold_at, ends_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        event.licenceId(),
                        token.position().orElseThrow(),
                        event.offTakerId(),
                        event.offTakerName(),
                        event.packetId(),
                        event.productId(),
                        event.productTitle(),
                        event.purpose(),
                        event.quoteId(),
                        event.pricing().mode().name(),
                        event.pricing().amountMicro(),
                        event.contributorCount(),
                        event.priceMicro(),
                        event.feeMicro(),
                        event.roundingMicro(),
                        event.totalMicro(),
                        event.currency(),
                        utc(event.soldAt()),
                        utc(event.endsAt()))
                .update();
    }

    @EventHandler
    void on(LicenceRevoked event) {
        jdbc.sql("update ledger.licence set ends_at = ? where licence_id = ?")
                .params(utc(event.revokedAt()), event.licenceId())
                .update();
    }

    @EventHandler
    void on(PacketDelivered event, TrackingToken token) {
        jdbc.sql(
                        """
                        insert into ledger.delivery (position, licence_id, off_taker_id, packet_id,
                            path, sha256, bytes, delivered_at)
                        select ?, licence_id, off_taker_id, packet_id, ?, ?, ?, ?
                        from ledger.licence where licence_id = ? on conflict do nothing
                        """)
                .params(
                        token.position().orElseThrow(),
                        event.path(),
                        event.sha256(),
                        event.bytes(),
                        utc(event.deliveredAt()),
                        event.licenceId())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.delivery").update();
        jdbc.sql("delete from ledger.licence").update();
        jdbc.sql("delete from ledger.quote").update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
