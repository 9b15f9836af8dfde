package org.xpatvoices.payouts.conversion;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.BalancesConverted;
import org.xpatvoices.contracts.conversion.ConversionApproved;
import org.xpatvoices.contracts.conversion.ConversionConfirmed;
import org.xpatvoices.contracts.conversion.ConversionDeclined;
import org.xpatvoices.contracts.conversion.ConversionEndorsed;
import org.xpatvoices.contracts.conversion.ConversionListed;
import org.xpatvoices.contracts.conversion.ConversionOpened;
import org.xpatvoices.payouts.journal.JournalBatchStore;

import java.sql.Timestamp;
import java.time.Instant;

/** Books what was exchanged, and keeps whose it is, in one transaction with the books. */
@Component
@ProcessingGroup("payouts.journal")
class ConversionProjector {
    private final JournalBatchStore journal;
    private final JdbcTemplate jdbc;

    ConversionProjector(JournalBatchStore journal, JdbcTemplate jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ConversionOpened event, TrackingToken token) {
        jdbc.update(
                """
                INSERT INTO payouts.conversion
                    (conversion_id, position, rail, state, payees, sold_micro, sold_currency,
                     bought_currency, opened_by, opened_at)
                VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.conversionId(),
                token.position().orElseThrow(),
                event.rail(),
                event.payees(),
                event.soldMicro(),
                event.soldCurrency(),
                event.boughtCurrency(),
                event.openedBy(),
                Timestamp.from(event.openedAt()));
    }

    @EventHandler
    void on(ConversionListed event) {
        jdbc.batchUpdate(
                "INSERT INTO payouts.conversion_share (conversion_id, payee_id, sold_micro)"
                        + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                event.shares().stream()
                        .map(
                                one ->
                                        new Object[] {
                                            event.conversionId(), one.payeeId(), one.soldMicro()
                                        })
                        .toList());
    }

    @EventHandler
    void on(ConversionConfirmed event) {
        jdbc.update(
                """
                UPDATE payouts.conversion
                SET state = 'PROPOSED', number = ?, received_micro = ?, reference = ?,
                    proposed_by = ?, endorsed_by = NULL
                WHERE conversion_id = ?
                """,
                event.number(),
                event.receivedMicro(),
                event.reference(),
                event.proposedBy(),
                event.conversionId());
    }

    @EventHandler
    void on(ConversionEndorsed event) {
        jdbc.update(
                "UPDATE payouts.conversion SET endorsed_by = ? WHERE conversion_id = ?",
                event.endorsedBy(),
                event.conversionId());
    }

    @EventHandler
    void on(ConversionDeclined event) {
        decided(event.conversionId(), "DECLINED", event.declinedBy(), event.declinedAt());
    }

    @EventHandler
    void on(ConversionApproved event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "CONVERSION_APPROVED",
                event.conversionId(),
                event.approvedAt(),
                ConversionPostings.of(event));
        decided(event.conversionId(), "APPROVED", event.approvedBy(), event.approvedAt());
    }

    @EventHandler
    void on(BalancesConverted event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "BALANCES_CONVERTED",
                event.conversionId(),
                event.convertedAt(),
                ConversionPostings.of(event));
        long position = token.position().orElseThrow();
        jdbc.batchUpdate(
                "UPDATE payouts.conversion_share SET bought_micro = ?, position = ?"
                        + " WHERE conversion_id = ? AND payee_id = ?",
                event.shares().stream()
                        .map(
                                one ->
                                        new Object[] {
                                            one.boughtMicro(),
                                            position,
                                            event.conversionId(),
                                            one.payeeId()
                                        })
                        .toList());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.conversion, payouts.conversion_share");
    }

    private void decided(String id, String state, String by, Instant at) {
        jdbc.update(
                "UPDATE payouts.conversion SET state = ?, decided_by = ?, decided_at = ?"
                        + " WHERE conversion_id = ?",
                state,
                by,
                Timestamp.from(at),
                id);
    }
}
