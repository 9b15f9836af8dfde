package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.payouts.rail.RailZones;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Breaks as rows, with what the payouts say that they are about. */
final class BreakSql {
    /**
     * Each break {@code k} with {@code released}, whether its payout was given back, and {@code
     * worth_micro}, what the payout took of its payee if the proposed end gives that back or takes
     * it back.
     */
    static final String BREAKS =
            """
            (SELECT b.*,
                    EXISTS (SELECT FROM payouts.payout p
                            WHERE p.payout_id = b.payout_id AND p.state = 'RELEASED') AS released,
                    CASE WHEN b.resolution IN ('SENT_BACK', 'TAKEN_BACK', 'PAYOUT_NOT_EXECUTED')
                         THEN coalesce((
                             SELECT p.gross_micro - p.fee_returned_micro FROM payouts.payout p
                             WHERE p.payout_id = coalesce(b.payout_id, b.named_payout)), 0)
                         ELSE 0 END AS worth_micro
             FROM payouts.break b) k
            """;

    /** How much money the difference itself is about. */
    static final String DIFFERENCE =
            """
            CASE category
                WHEN 'AMOUNT_DIFF' THEN abs(abs(amount_micro) - abs(expected_micro))
                WHEN 'FEE_VARIANCE' THEN abs(abs(amount_micro) - abs(expected_micro))
                WHEN 'BALANCE_BREAK' THEN abs(amount_micro - expected_micro)
                WHEN 'STATEMENT_GAP' THEN abs(amount_micro - expected_micro)
                ELSE greatest(abs(amount_micro), abs(expected_micro)) END
            """;

    /** The rail whose account it is about: that of its statement, or of its batch. */
    private static final String RAIL =
            """
            coalesce((SELECT s.rail FROM payouts.statement s WHERE s.statement_id = k.statement_id),
                     (SELECT x.rail FROM payouts.payout_batch x WHERE x.batch_id = k.batch_id))
            """;

    private BreakSql() {}

    /**
     * The day on which a break {@code k} was opened, where its rail is. Rails are looked up only if
     * one of them is elsewhere.
     */
    static String day(RailZones zones) {
        var elsewhere = new StringBuilder();
        zones.all()
                .forEach(
                        (rail, zone) -> {
                            if (!zone.equals(zones.home())) {
                                elsewhere.append(" WHEN '%s' THEN %s".formatted(rail, at(zone)));
                            }
                        });
        return elsewhere.isEmpty()
                ? at(zones.home())
                : "CASE " + RAIL + elsewhere + " ELSE " + at(zones.home()) + " END";
    }

    /** PostgreSQL reads an offset in quotes the other way round, unless it is an interval. */
    private static String at(ZoneId zone) {
        String there =
                zone.normalized() instanceof ZoneOffset offset
                        ? "make_interval(secs => " + offset.getTotalSeconds() + ")"
                        : "'" + zone + "'";
        return "(k.opened_at AT TIME ZONE " + there + ")::date";
    }
}
