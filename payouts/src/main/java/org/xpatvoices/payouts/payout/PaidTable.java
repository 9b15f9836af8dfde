package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsSettled;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Payouts as paid, and the lines of statements that show them. */
@Component
class PaidTable {
    private final JdbcTemplate jdbc;
    private final StateTable states;

    PaidTable(JdbcTemplate jdbc, StateTable states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    void settle(PayoutsSettled event) {
        String[] ids = paid(event);
        var before = StateTable.before(PayoutState.SETTLED);
        settle(ids, PayoutState.SETTLED, before, event.settledAt(), event.evidence());
        states.showReturns(ids);
    }

    void reconcile(PayoutsReconciled event) {
        String[] ids = shown(event);
        match(event, ids);
        states.move(List.of(ids), PayoutState.RECONCILED, event.reconciledAt());
        states.showReturns(ids);
    }

    /** As one after the other; the row of a payout that is in both changes once. */
    void reconcile(PayoutsSettled settled, PayoutsReconciled event) {
        String[] paid = paid(settled);
        String[] shown = shown(event);
        var paidBefore = new HashSet<>(List.of(shown));
        boolean allShown = Arrays.stream(paid).allMatch(paidBefore::remove);
        if (!allShown || !settled.settledAt().equals(event.reconciledAt())) {
            settle(settled);
            reconcile(event);
            return;
        }
        var before = StateTable.plus(StateTable.before(PayoutState.SETTLED), PayoutState.SETTLED);
        settle(paid, PayoutState.RECONCILED, before, settled.settledAt(), settled.evidence());
        match(event, shown);
        if (!paidBefore.isEmpty()) {
            states.move(paidBefore, PayoutState.RECONCILED, event.reconciledAt());
        }
        states.showReturns(shown);
    }

    /** Paid, whatever else is known; the state says so where it outweighs the one before. */
    private void settle(
            String[] payoutIds,
            PayoutState to,
            Set<PayoutState> outweighed,
            Instant at,
            String evidence) {
        String[] before = StateTable.names(outweighed);
        jdbc.update(
                """
                UPDATE payouts.payout
                SET state = CASE WHEN state = ANY (?) THEN ? ELSE state END,
                    state_since = CASE WHEN state = ANY (?) THEN ? ELSE state_since END,
                    state_left = CASE WHEN state = ANY (?) THEN NULL ELSE state_left END,
                    settled_micro = net_micro, settled_at = ?, evidence = ?
                WHERE payout_id = ANY (?)
                """,
                before,
                to.name(),
                before,
                Timestamp.from(at),
                before,
                Timestamp.from(at),
                evidence,
                payoutIds);
    }

    private void match(PayoutsReconciled event, String[] payoutIds) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_match (payout_id, statement_id, line)
                SELECT n.payout_id, ?, n.line FROM unnest(?, ?) AS n (payout_id, line)
                ON CONFLICT (payout_id) DO NOTHING
                """,
                event.statementId(),
                payoutIds,
                event.lines().stream().map(BookedLine::line).toArray(Integer[]::new));
    }

    private static String[] paid(PayoutsSettled event) {
        return event.payouts().stream().map(PayoutMoney::payoutId).toArray(String[]::new);
    }

    private static String[] shown(PayoutsReconciled event) {
        return event.lines().stream().map(BookedLine::payoutId).toArray(String[]::new);
    }
}
