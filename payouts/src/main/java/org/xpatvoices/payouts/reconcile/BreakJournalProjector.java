package org.xpatvoices.payouts.reconcile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.BreakVoided;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.JournalBatchStore;
import org.xpatvoices.payouts.payout.PayoutPostings;

/** Books what breaks put into suspense and what their resolutions take out of it. */
@Component
@ProcessingGroup("payouts.journal")
class BreakJournalProjector {
    private final JournalBatchStore journal;
    private final JdbcTemplate jdbc;

    BreakJournalProjector(JournalBatchStore journal, JdbcTemplate jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(StatementImported event) {
        jdbc.update(
                "INSERT INTO payouts.statement_rail (statement_id, rail) VALUES (?, ?)"
                        + " ON CONFLICT DO NOTHING",
                event.statementId(),
                event.rail());
    }

    @EventHandler
    void on(BreakOpened event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "BREAK_OPENED",
                event.breakId(),
                event.openedAt(),
                BreakPostings.of(event, mirrorOf(event.statementId())));
    }

    @EventHandler
    void on(BreakResolved event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "BREAK_RESOLVED",
                event.breakId(),
                event.resolvedAt(),
                BreakPostings.of(event, mirrorOf(event.statementId())));
    }

    /** Counts from when the break was opened, so that no day in between shows what never was. */
    @EventHandler
    void on(BreakVoided event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "BREAK_VOIDED",
                event.breakId(),
                event.openedAt(),
                BreakPostings.of(event, mirrorOf(event.statementId())));
    }

    /** The account that the statement is of. */
    private Account mirrorOf(@Nullable String statementId) {
        return PayoutPostings.mirrorOf(
                jdbc
                        .queryForList(
                                "SELECT rail FROM payouts.statement_rail WHERE statement_id = ?",
                                String.class,
                                statementId)
                        .stream()
                        .findFirst()
                        .orElse(null));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.statement_rail");
    }
}
