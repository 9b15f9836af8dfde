package org.xpatvoices.ledger.offtaker;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.offtaker.FundsCaptured;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.offtaker.FundsRefunded;
import org.xpatvoices.contracts.offtaker.OffTakerApproved;
import org.xpatvoices.contracts.offtaker.OffTakerRegistered;
import org.xpatvoices.contracts.offtaker.OffTakerSuspended;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes who may buy and what every account did. Lines are keyed by their position in the log. */
@Component
@ProcessingGroup("ledger.off-takers")
class OffTakerProjector {
    private final JdbcClient jdbc;

    OffTakerProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OffTakerRegistered event, TrackingToken token) {
        jdbc.sql(
                        """
                        insert into ledger.off_taker (off_taker_id, name, recipient_class, purposes,
                            standing, registered_by, registered_at, registered_position)
                        values (?, ?, ?, ?, 'REGISTERED', ?, ?, ?) on conflict do nothing
                        """)
                .param(event.offTakerId())
                .param(event.name())
                .param(event.recipientClass())
                .param(event.purposes().toArray(String[]::new))
                .param(event.registeredBy())
                .param(utc(event.registeredAt()))
                .param(token.position().orElseThrow())
                .update();
    }

    @EventHandler
    void on(OffTakerApproved event) {
        jdbc.sql(
                        """
                        update ledger.off_taker
                        set standing = 'APPROVED', approved_by = ?, approved_at = ?
                        where off_taker_id = ?
                        """)
                .param(event.approvedBy())
                .param(utc(event.approvedAt()))
                .param(event.offTakerId())
                .update();
    }

    @EventHandler
    void on(OffTakerSuspended event) {
        jdbc.sql(
                        """
                        update ledger.off_taker
                        set standing = 'SUSPENDED', suspension_reason = ?, suspended_at = ?
                        where off_taker_id = ?
                        """)
                .param(event.reason())
                .param(utc(event.suspendedAt()))
                .param(event.offTakerId())
                .update();
    }

    @EventHandler
    void on(FundsDeposited event, TrackingToken token) {
        line(
                token,
                "DEPOSIT",
                event.offTakerId(),
                event.depositReference(),
                event.amountMicro(),
                event.prepaidMicro(),
                event.currency(),
                event.depositedAt());
    }

    @EventHandler
    void on(FundsCaptured event, TrackingToken token) {
        line(
                token,
                "CAPTURE",
                event.offTakerId(),
                event.licenceId(),
                Math.negateExact(event.amountMicro()),
                event.prepaidMicro(),
                event.currency(),
                event.capturedAt());
    }

    @EventHandler
    void on(FundsRefunded event, TrackingToken token) {
        line(
                token,
                "REFUND",
                event.offTakerId(),
                event.licenceId(),
                event.amountMicro(),
                event.prepaidMicro(),
                event.currency(),
                event.refundedAt());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.account_line").update();
        jdbc.sql("delete from ledger.off_taker").update();
    }

    private void line(
            TrackingToken token,
            String kind,
            String offTakerId,
            String reference,
            long amountMicro,
            long prepaidMicro,
            String currency,
            Instant at) {
        jdbc.sql(
                        """
                        insert into ledger.account_line (position, off_taker_id, kind, reference,
                            amount_micro, prepaid_micro, currency, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(token.position().orElseThrow())
                .param(offTakerId)
                .param(kind)
                .param(reference)
                .param(amountMicro)
                .param(prepaidMicro)
                .param(currency)
                .param(utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
