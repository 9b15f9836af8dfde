package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.PayeeId;

/**
 * Whose money waits for people: a payout of theirs is held, or one that was given back may have
 * been paid after all, as a line, the provider or the payee says. Until people have decided nothing
 * is sent, or it would be sent twice.
 */
public final class BeingChecked {
    private static final String NOT =
            """
            NOT EXISTS (SELECT FROM payouts.payout h
                        WHERE h.payee_id = %1$s AND h.state = 'HELD')
            AND NOT EXISTS (SELECT FROM payouts.payout h JOIN payouts.break k USING (payout_id)
                            WHERE h.payee_id = %1$s AND h.state = 'RELEASED'
                              AND k.state IN ('OPEN', 'RESOLUTION_PROPOSED')
                              AND (k.category IN ('STATUS_CONFLICT', 'WORKER_RECEIPT_ISSUE')
                                   OR k.in_suspense AND k.amount_micro < 0))
            """;

    /** That it is not so of {@code payouts.destination d}. */
    public static final String NOT_THE_PAYEE = NOT.formatted("d.payee_id");

    private BeingChecked() {}

    /** That it is not so of the payee in this column. */
    public static String not(String payeeId) {
        return NOT.formatted(payeeId);
    }

    static boolean is(JdbcTemplate jdbc, PayeeId payee) {
        return !Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT " + NOT.formatted("?"),
                        Boolean.class,
                        payee.toString(),
                        payee.toString()));
    }
}
