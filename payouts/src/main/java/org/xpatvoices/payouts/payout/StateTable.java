package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutTakenBack;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The states of payouts as rows: one is only ever overwritten by one that outweighs it. A payout
 * that waits for people keeps the state that it has left, which may move on meanwhile.
 */
@Component
class StateTable {
    private static final Set<PayoutState> UNSAID =
            EnumSet.of(PayoutState.SUBMITTING, PayoutState.SUBMITTED, PayoutState.UNKNOWN);

    /** What the wait for people hides. */
    private static final Set<PayoutState> HIDDEN =
            EnumSet.of(
                    PayoutState.APPROVED,
                    PayoutState.SUBMITTED,
                    PayoutState.UNKNOWN,
                    PayoutState.ACCEPTED);

    private static final String MOVE =
            "UPDATE payouts.payout SET state = ?, state_since = ?, state_left = NULL WHERE ";
    private static final String MOVE_HIDDEN =
            "UPDATE payouts.payout SET state_left = ? WHERE state IN ('HELD', 'MANUAL') AND ";

    private final JdbcTemplate jdbc;

    StateTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All payouts of a batch on which there is no word of their own yet. */
    void move(String batchId, PayoutState to, Instant at) {
        move("batch_id = ?", batchId, to, at);
    }

    void move(Collection<String> payoutIds, PayoutState to, Instant at) {
        move("payout_id = ANY (?)", payoutIds.toArray(String[]::new), to, at);
    }

    private void move(String which, Object value, PayoutState to, Instant at) {
        String[] before = names(before(to));
        jdbc.update(
                MOVE + which + " AND state = ANY (?)",
                to.name(),
                Timestamp.from(at),
                value,
                before);
        if (HIDDEN.contains(to)) {
            jdbc.update(
                    MOVE_HIDDEN + which + " AND state_left = ANY (?)", to.name(), value, before);
        }
    }

    /** Leaves a state that it may come back to. */
    void park(Collection<String> payoutIds, PayoutState to, Instant at) {
        jdbc.update(
                "UPDATE payouts.payout SET state_left = state, state = ?, state_since = ?"
                        + " WHERE payout_id = ANY (?) AND state = ANY (?)",
                to.name(),
                Timestamp.from(at),
                payoutIds.toArray(String[]::new),
                names(before(to)));
    }

    /** As if its money had not been given back, and no statement had lacked it. */
    void takeBack(PayoutTakenBack event) {
        jdbc.update(
                "UPDATE payouts.payout SET state = ?, state_since = ?, state_left = NULL,"
                        + " given_up_at = NULL, missed_at = NULL, missed_by = NULL"
                        + " WHERE payout_id = ? AND state = 'RELEASED'",
                event.state(),
                Timestamp.from(event.takenBackAt()),
                event.money().payoutId());
        if (event.unreturnedBy() != null) {
            jdbc.update(
                    "UPDATE payouts.payout SET returned_by = NULL, returned_at = NULL,"
                            + " returned_micro = 0 WHERE payout_id = ? AND returned_by = ?",
                    event.money().payoutId(),
                    event.unreturnedBy());
        }
    }

    /** Lets a held payout go on from where it was. */
    void letGo(String payoutId, Instant at) {
        jdbc.update(
                "UPDATE payouts.payout SET state = state_left, state_left = NULL, left_out = false,"
                        + " state_since = ?"
                        + " WHERE payout_id = ? AND state = 'HELD' AND state_left IS NOT NULL",
                Timestamp.from(at),
                payoutId);
    }

    /** What a statement shows coming back is returned as soon as it counts as paid. */
    void showReturns(String[] payoutIds) {
        jdbc.update(
                "UPDATE payouts.payout SET state = 'RETURNED' WHERE payout_id = ANY (?)"
                        + " AND returned_by IS NOT NULL AND state IN ('SETTLED', 'RECONCILED')",
                (Object) payoutIds);
    }

    /** As if the revoked statement had neither lacked nor returned anything. */
    void forget(PayoutEvidenceWithdrawn event) {
        var at = Timestamp.from(event.withdrawnAt());
        String[] unmissed = event.unmissed().toArray(String[]::new);
        jdbc.update(
                "UPDATE payouts.payout SET state = state_left, state_left = NULL, state_since = ?"
                        + " WHERE payout_id = ANY (?) AND state = 'MANUAL'"
                        + " AND state_left IS NOT NULL AND given_up_at IS NULL",
                at,
                unmissed);
        jdbc.update(
                "UPDATE payouts.payout SET missed_at = NULL, missed_by = NULL"
                        + " WHERE payout_id = ANY (?)",
                (Object) unmissed);
        String[] unreturned = event.unreturned().toArray(String[]::new);
        jdbc.update(
                """
                UPDATE payouts.payout p SET state_since = ?, state = CASE WHEN EXISTS
                    (SELECT FROM payouts.payout_match m WHERE m.payout_id = p.payout_id)
                    THEN 'RECONCILED' ELSE 'SETTLED' END
                WHERE payout_id = ANY (?) AND state = 'RETURNED'
                """,
                at,
                unreturned);
        jdbc.update(
                "UPDATE payouts.payout SET returned_by = NULL WHERE payout_id = ANY (?)",
                (Object) unreturned);
    }

    /** The states that a state outweighs. */
    static Set<PayoutState> before(PayoutState to) {
        return switch (to) {
            case RESERVED -> EnumSet.noneOf(PayoutState.class);
            case APPROVED -> EnumSet.of(PayoutState.RESERVED);
            case HELD -> EnumSet.of(PayoutState.RESERVED, PayoutState.APPROVED);
            case SUBMITTING -> EnumSet.of(PayoutState.APPROVED);
            case SUBMITTED -> EnumSet.of(PayoutState.SUBMITTING, PayoutState.UNKNOWN);
            case UNKNOWN -> EnumSet.of(PayoutState.SUBMITTING);
            case ACCEPTED -> UNSAID;
            case MANUAL -> plus(UNSAID, PayoutState.ACCEPTED);
            case REJECTED -> plus(UNSAID, PayoutState.ACCEPTED, PayoutState.MANUAL);
            case SETTLED ->
                    plus(UNSAID, PayoutState.ACCEPTED, PayoutState.MANUAL, PayoutState.REJECTED);
            case RECONCILED -> EnumSet.of(PayoutState.SETTLED);
            case RETURNED -> EnumSet.of(PayoutState.SETTLED, PayoutState.RECONCILED);
            case RELEASED -> EnumSet.complementOf(EnumSet.of(PayoutState.RELEASED));
        };
    }

    static Set<PayoutState> plus(Set<PayoutState> some, PayoutState... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    static String[] names(Set<PayoutState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
