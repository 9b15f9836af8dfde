package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;

import java.sql.Timestamp;
import java.util.List;

/** Rows of payouts, a thousand to a statement. */
@Component
class PayoutTable {
    private static final String RESERVE =
            """
            INSERT INTO payouts.payout
                (payout_id, batch_id, payee_id, destination_id, currency, gross_micro,
                 fee_micro, net_micro, state, state_since, reserved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?, ?)
            ON CONFLICT (payout_id) DO UPDATE
            SET batch_id = excluded.batch_id, payee_id = excluded.payee_id,
                destination_id = excluded.destination_id, currency = excluded.currency,
                gross_micro = excluded.gross_micro, fee_micro = excluded.fee_micro,
                net_micro = excluded.net_micro
            """;

    private final JdbcTemplate jdbc;
    private final StateTable states;

    PayoutTable(JdbcTemplate jdbc, StateTable states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /** The same again changes nothing; another reservation of one of them is refused below. */
    void reserve(PayoutsReserved event) {
        jdbc.batchUpdate(RESERVE, event.payouts().stream().map(one -> row(event, one)).toList());
    }

    private static Object[] row(PayoutsReserved event, Payout one) {
        var at = Timestamp.from(event.reservedAt());
        return new Object[] {
            one.payoutId(),
            event.batchId(),
            one.payeeId(),
            one.destinationId(),
            event.currency(),
            one.grossMicro(),
            one.feeMicro(),
            one.netMicro(),
            at,
            at
        };
    }

    void reject(PayoutsRejected event) {
        jdbc.batchUpdate(
                "UPDATE payouts.payout SET provider_code = ?, evidence = ? WHERE payout_id = ?",
                event.rejections().stream()
                        .map(
                                one ->
                                        new Object[] {
                                            one.code(), event.evidenceSha256(), one.payoutId()
                                        })
                        .toList());
        var ids = event.rejections().stream().map(PayoutsRejected.Rejection::payoutId).toList();
        states.move(ids, PayoutState.REJECTED, event.receivedAt());
    }

    void miss(PayoutsMissed event) {
        jdbc.update(
                "UPDATE payouts.payout SET missed_at = ?, missed_by = ?"
                        + " WHERE payout_id = ANY (?)",
                Timestamp.from(event.noticedAt()),
                event.statementId(),
                array(event.payouts()));
        states.park(ids(event.payouts()), PayoutState.MANUAL, event.noticedAt());
    }

    void leave(PayoutsLeftToPeople event) {
        jdbc.update(
                "UPDATE payouts.payout SET given_up_at = ? WHERE payout_id = ANY (?)",
                Timestamp.from(event.leftAt()),
                array(event.payouts()));
        states.park(ids(event.payouts()), PayoutState.MANUAL, event.leftAt());
    }

    void release(PayoutsReleased event) {
        states.move(ids(event.payouts()), PayoutState.RELEASED, event.releasedAt());
        if (event.missedBy() != null) {
            jdbc.update(
                    "UPDATE payouts.payout SET missed_by = ? WHERE payout_id = ANY (?)",
                    event.missedBy(),
                    array(event.payouts()));
        }
        if (event.origin().equals(PayoutsReleased.Origin.CANCELLED.name())) {
            leaveOut(ids(event.payouts()));
        }
        if (event.origin().equals(PayoutsReleased.Origin.RETURNED.name())) {
            jdbc.update(
                    "UPDATE payouts.payout SET returned_micro = net_micro, returned_at = ?"
                            + " WHERE payout_id = ANY (?)",
                    Timestamp.from(event.releasedAt()),
                    array(event.payouts()));
        }
    }

    void hold(PayoutHeld event) {
        states.park(List.of(event.payoutId()), PayoutState.HELD, event.heldAt());
        leaveOut(List.of(event.payoutId()));
    }

    void lift(PayoutHoldLifted event) {
        states.letGo(event.payoutId(), event.liftedAt());
    }

    /** Not in what is sent, and not in what was. */
    private void leaveOut(List<String> payoutIds) {
        jdbc.update(
                "UPDATE payouts.payout SET left_out = true WHERE payout_id = ANY (?)",
                (Object) payoutIds.toArray(String[]::new));
    }

    void comeBack(PayoutsReturned event) {
        String[] ids = event.payoutIds().toArray(String[]::new);
        jdbc.update(
                "UPDATE payouts.payout SET returned_by = ? WHERE payout_id = ANY (?)",
                event.statementId(),
                ids);
        states.showReturns(ids);
    }

    void withdraw(PayoutEvidenceWithdrawn event) {
        String[] unclaimed = event.unclaimed().toArray(String[]::new);
        jdbc.update(
                "DELETE FROM payouts.payout_match WHERE statement_id = ? AND payout_id = ANY (?)",
                event.statementId(),
                unclaimed);
        jdbc.update(
                "UPDATE payouts.payout SET state = 'SETTLED', state_since = ?"
                        + " WHERE payout_id = ANY (?) AND state = 'RECONCILED'",
                Timestamp.from(event.withdrawnAt()),
                unclaimed);
        states.forget(event);
        jdbc.batchUpdate(
                "UPDATE payouts.payout SET state = ?, state_since = ?, state_left = NULL,"
                        + " given_up_at = NULL, settled_micro = 0,"
                        + " settled_at = NULL, evidence = NULL, missed_at = NULL, missed_by = NULL"
                        + " WHERE payout_id = ?",
                event.reopened().stream()
                        .map(
                                one ->
                                        new Object[] {
                                            one.state(),
                                            Timestamp.from(event.withdrawnAt()),
                                            one.money().payoutId()
                                        })
                        .toList());
    }

    void confirm(PayoutReceiptConfirmed event) {
        jdbc.update(
                "UPDATE payouts.payout SET receipt = ?, answered_at = ? WHERE payout_id = ?",
                event.answer(),
                Timestamp.from(event.answeredAt()),
                event.payoutId());
    }

    void clear() {
        jdbc.execute(
                "TRUNCATE payouts.payout, payouts.payout_match, payouts.payout_tally,"
                        + " payouts.match_tally");
    }

    private static List<String> ids(List<PayoutMoney> money) {
        return money.stream().map(PayoutMoney::payoutId).toList();
    }

    private static String[] array(List<PayoutMoney> money) {
        return ids(money).toArray(String[]::new);
    }
}
