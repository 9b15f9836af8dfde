package org.xpatvoices.payouts.reconcile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.conversion.ConversionApproved;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.FloatToppedUp;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;
import org.xpatvoices.contracts.reconcile.StatementNamesFound;
import org.xpatvoices.contracts.reconcile.StatementRevocationDeclined;
import org.xpatvoices.contracts.reconcile.StatementRevocationEndorsed;
import org.xpatvoices.contracts.reconcile.StatementRevocationProposed;
import org.xpatvoices.contracts.reconcile.StatementRevoked;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Statements and their lines, and the deposits that credits can be matched with. */
@Component
@ProcessingGroup("payouts.reconcile")
class StatementProjector {
    /** Ends by which a line becomes the payment of a payout. */
    private static final Set<String> CLAIMING =
            Set.of(BreakResolution.MATCHED.name(), BreakResolution.TAKEN_BACK.name());

    private static final String LINES =
            """
            INSERT INTO payouts.statement_line
                (statement_id, line, amount_micro, currency, reversal, end_to_end_id,
                 bank_reference, outcome, payout_id, batch_id, deposit_reference, rung)
            SELECT ?, n.*
            FROM unnest(?, ?, ?::text[], ?, ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[]) AS n
            ON CONFLICT (statement_id, line) DO NOTHING
            """;

    private final JdbcTemplate jdbc;

    StatementProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(StatementImported event, TrackingToken token) {
        jdbc.update(
                """
                INSERT INTO payouts.statement
                    (statement_id, position, account_id, bank_statement_id, sha256, account_mask, series, sequence, opened_at,
                     closed_at, opening_micro, credit_micro, debit_micro, closing_micro, currency, line_count, imported_by, imported_at, rail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (statement_id) DO NOTHING
                """,
                event.statementId(),
                token.position().orElseThrow(),
                event.accountId(),
                event.bankStatementId(),
                event.sha256(),
                event.accountMask(),
                event.series(),
                event.sequence(),
                Timestamp.from(event.openedAt()),
                Timestamp.from(event.closedAt()),
                event.openingMicro(),
                event.creditMicro(),
                event.debitMicro(),
                event.closingMicro(),
                event.currency(),
                event.lineCount(),
                event.importedBy(),
                Timestamp.from(event.importedAt()),
                event.rail());
    }

    @EventHandler
    void on(StatementLinesRead event) {
        List<StatementLine> lines = event.lines();
        jdbc.update(
                LINES,
                event.statementId(),
                lines.stream().map(StatementLine::line).toArray(Integer[]::new),
                lines.stream().map(StatementLine::amountMicro).toArray(Long[]::new),
                texts(lines, StatementLine::currency),
                lines.stream().map(StatementLine::reversal).toArray(Boolean[]::new),
                texts(lines, StatementLine::endToEndId),
                texts(lines, StatementLine::bankReference),
                texts(lines, one -> one.outcome().name()),
                texts(lines, StatementLine::payoutId),
                texts(lines, StatementLine::batchId),
                texts(lines, StatementLine::depositReference),
                texts(lines, StatementLine::rung));
    }

    private static @Nullable String[] texts(
            List<StatementLine> lines, Function<StatementLine, @Nullable String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    @EventHandler
    void on(StatementNamesFound event) {
        jdbc.update(
                "INSERT INTO payouts.named_payout (payout_id, statement_id)"
                        + " SELECT n, ? FROM unnest(?) n ON CONFLICT DO NOTHING",
                event.statementId(),
                event.payoutIds().toArray(String[]::new));
    }

    @EventHandler
    void on(StatementRevocationProposed event) {
        jdbc.update(
                "UPDATE payouts.statement SET proposal = ?, reason = ?, proposed_by = ?,"
                        + " endorsed_by = NULL WHERE statement_id = ?",
                event.proposal(),
                KeepableText.kept(event.reason()),
                event.proposedBy(),
                event.statementId());
    }

    @EventHandler
    void on(StatementRevocationEndorsed event) {
        jdbc.update(
                "UPDATE payouts.statement SET endorsed_by = ? WHERE statement_id = ?",
                event.endorsedBy(),
                event.statementId());
    }

    @EventHandler
    void on(StatementRevocationDeclined event) {
        jdbc.update(
                "UPDATE payouts.statement SET proposal = NULL, reason = NULL, proposed_by = NULL,"
                        + " endorsed_by = NULL WHERE statement_id = ?",
                event.statementId());
    }

    /** The lines stay readable; a deposit that one of them had claimed is free again. */
    @EventHandler
    void on(StatementRevoked event) {
        jdbc.update(
                "UPDATE payouts.statement SET revoked_at = ?, revoked_by = ?, proposal = NULL"
                        + " WHERE statement_id = ?",
                Timestamp.from(event.revokedAt()),
                event.approvedBy(),
                event.statementId());
        jdbc.update(
                "UPDATE payouts.statement_line SET live = false WHERE statement_id = ?",
                event.statementId());
    }

    /** A line that two people hold to be the payment of a payout names it from then on. */
    @EventHandler
    void on(BreakResolved event) {
        if (CLAIMING.contains(event.resolution())) {
            jdbc.update(
                    """
                    UPDATE payouts.statement_line l SET payout_id = ?, batch_id = ?
                    FROM payouts.break k
                    WHERE k.break_id = ? AND l.statement_id = k.statement_id AND l.line = k.line
                    """,
                    event.payoutId(),
                    event.batchId(),
                    event.breakId());
        }
    }

    @EventHandler
    void on(FundsDeposited event) {
        jdbc.update(
                """
                INSERT INTO payouts.deposit
                    (reference, off_taker_id, amount_micro, currency, deposited_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                event.depositReference(),
                event.offTakerId(),
                event.amountMicro(),
                event.currency(),
                Timestamp.from(event.depositedAt()));
    }

    /** It leaves the bank and arrives at the float. */
    @EventHandler
    void on(FloatToppedUp event) {
        side(event, event.rail(), event.amountMicro());
        side(event, RailCode.BANK.name(), Math.negateExact(event.amountMicro()));
    }

    private void side(FloatToppedUp event, String rail, long amountMicro) {
        jdbc.update(
                """
                INSERT INTO payouts.deposit
                    (reference, off_taker_id, amount_micro, currency, deposited_at, rail, hub_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                event.reference(),
                event.topUpId() + "/" + rail,
                amountMicro,
                event.currency(),
                Timestamp.from(event.toppedUpAt()),
                rail,
                amountMicro > 0 ? event.hubId() : null);
    }

    /** One sum leaves in one currency and another arrives in the other, under one reference. */
    @EventHandler
    void on(ConversionApproved event) {
        long sold = Math.negateExact(event.soldMicro());
        side(event, "/sold", sold, event.soldCurrency());
        side(event, "/bought", event.receivedMicro(), event.boughtCurrency());
    }

    private void side(ConversionApproved event, String side, long amountMicro, String currency) {
        jdbc.update(
                """
                INSERT INTO payouts.deposit
                    (reference, off_taker_id, amount_micro, currency, deposited_at, exchanged)
                VALUES (?, ?, ?, ?, ?, true)
                ON CONFLICT DO NOTHING
                """,
                event.reference(),
                event.conversionId() + side,
                amountMicro,
                currency,
                Timestamp.from(event.approvedAt()));
    }

    @ResetHandler
    void reset() {
        jdbc.execute(
                "TRUNCATE payouts.statement, payouts.statement_line, payouts.line_tally,"
                        + " payouts.named_payout, payouts.deposit");
    }
}
