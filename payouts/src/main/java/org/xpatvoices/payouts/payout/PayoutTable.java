package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rows of payouts and of their matches, a thousand to a statement. */
@Component
class PayoutTable {
    private static final Set<PayoutState> UNSAID =
            EnumSet.of(PayoutState.SUBMITTING, PayoutState.SUBMITTED, PayoutState.UNKNOWN);

    private final JdbcTemplate jdbc;

    PayoutTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void reserve(PayoutsReserved event) {
        var at = Timestamp.from(event.reservedAt());
        jdbc.batchUpdate(
                """
                INSERT INTO payouts.payout
                    (payout_id, batch_id, payee_id, destination_id, currency, gross_micro,
                     fee_micro, net_micro, state, state_since, reserved_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?, ?)
                ON CONFLICT DO NOTHING
                """,
                event.payouts().stream()
                        .map(
                                one ->
                                        new Object[] {
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
                                        })
                        .toList());
    }

    /** All payouts of a batch on which there is no word of their own yet. */
    void move(String batchId, PayoutState to, Instant at) {
        jdbc.update(
                "UPDATE payouts.payout SET state = ?, state_since = ?"
                        + " WHERE batch_id = ? AND state = ANY (?)",
                to.name(),
                Timestamp.from(at),
                batchId,
                names(before(to)));
    }

    void move(Collection<String> payoutIds, PayoutState to, Instant at) {
        jdbc.update(
                "UPDATE payouts.payout SET state = ?, state_since = ?"
                        + " WHERE payout_id = ANY (?) AND state = ANY (?)",
                to.name(),
                Timestamp.from(at),
                payoutIds.toArray(String[]::new),
                names(before(to)));
    }

    /** The states that a state outweighs. */
    private static Set<PayoutState> before(PayoutState to) {
        return switch (to) {
            case RESERVED -> EnumSet.noneOf(PayoutState.class);
            case APPROVED -> EnumSet.of(PayoutState.RESERVED);
            case SUBMITTING -> EnumSet.of(PayoutState.APPROVED);
            case SUBMITTED -> EnumSet.of(PayoutState.SUBMITTING, PayoutState.UNKNOWN);
            case UNKNOWN -> EnumSet.of(PayoutState.SUBMITTING);
            case ACCEPTED -> UNSAID;
            case REJECTED -> plus(UNSAID, PayoutState.ACCEPTED);
            case SETTLED -> plus(UNSAID, PayoutState.ACCEPTED, PayoutState.REJECTED);
            case RECONCILED -> EnumSet.of(PayoutState.SETTLED);
            case RELEASED -> EnumSet.complementOf(EnumSet.of(PayoutState.RELEASED));
        };
    }

    private static Set<PayoutState> plus(Set<PayoutState> some, PayoutState... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
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
        move(ids, PayoutState.REJECTED, event.receivedAt());
    }

    void settle(PayoutsSettled event) {
        move(ids(event.payouts()), PayoutState.SETTLED, event.settledAt());
        jdbc.update(
                "UPDATE payouts.payout SET settled_micro = net_micro, settled_at = ?, evidence = ?"
                        + " WHERE payout_id = ANY (?)",
                Timestamp.from(event.settledAt()),
                event.evidence(),
                array(event.payouts()));
    }

    void reconcile(PayoutsReconciled event) {
        jdbc.batchUpdate(
                "INSERT INTO payouts.payout_match (payout_id, statement_id, line) VALUES (?, ?, ?)"
                        + " ON CONFLICT (payout_id) DO NOTHING",
                event.lines().stream()
                        .map(
                                line ->
                                        new Object[] {
                                            line.payoutId(), event.statementId(), line.line()
                                        })
                        .toList());
        var ids = event.lines().stream().map(BookedLine::payoutId).toList();
        move(ids, PayoutState.RECONCILED, event.reconciledAt());
    }

    void miss(PayoutsMissed event) {
        jdbc.update(
                "UPDATE payouts.payout SET missed_at = ?, missed_by = ?"
                        + " WHERE payout_id = ANY (?)",
                Timestamp.from(event.noticedAt()),
                event.statementId(),
                array(event.payouts()));
    }

    void release(PayoutsReleased event) {
        move(ids(event.payouts()), PayoutState.RELEASED, event.releasedAt());
        if (event.missedBy() != null) {
            jdbc.update(
                    "UPDATE payouts.payout SET missed_by = ? WHERE payout_id = ANY (?)",
                    event.missedBy(),
                    array(event.payouts()));
        }
        if (event.origin().equals(PayoutsReleased.Origin.RETURNED.name())) {
            jdbc.update(
                    "UPDATE payouts.payout SET returned_micro = net_micro, returned_at = ?"
                            + " WHERE payout_id = ANY (?)",
                    Timestamp.from(event.releasedAt()),
                    array(event.payouts()));
        }
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
        jdbc.update(
                "UPDATE payouts.payout SET missed_at = NULL, missed_by = NULL"
                        + " WHERE payout_id = ANY (?)",
                (Object) event.unmissed().toArray(String[]::new));
        jdbc.batchUpdate(
                "UPDATE payouts.payout SET state = ?, state_since = ?, settled_micro = 0,"
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
                "UPDATE payouts.payout SET receipt = ? WHERE payout_id = ?",
                event.answer(),
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

    private static String[] names(Set<PayoutState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
