package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.contracts.reconcile.CloseBreakByEvidence;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.automation.FoundPayouts;
import org.xpatvoices.payouts.payout.Progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Two statements may each lack a payout; whatever shows how it ended ends both breaks. */
class MissingPayoutsTest {
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");
    private static final List<PayoutMoney> MONEY =
            List.of(new PayoutMoney("pay_1", "pye_1", 10, 0));

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final MissingPayouts missing = new MissingPayouts(jdbc, mock(Progress.class));

    private BreakId lacking(int statement, String payout, String state) {
        var id = new BreakId(new UUID(4, statement));
        jdbc.update(
                """
                INSERT INTO payouts.break (break_id, position, category, severity, state, payout_id,
                    amount_micro, expected_micro, currency, in_suspense, detail, opened_at,
                    changed_at)
                VALUES (?, ?, 'MISSING_AT_PROVIDER', 1, ?, ?, 0, 10, 'MVR', false, '', now(), now())
                """,
                id.toString(),
                statement,
                state,
                payout);
        return id;
    }

    private static List<BreakId> closed(List<Object> commands) {
        return commands.stream().map(one -> ((CloseBreakByEvidence) one).breakId()).toList();
    }

    @Test
    void allOfThemEnd() {
        var first = lacking(1, "pay_1", "OPEN");
        var second = lacking(2, "pay_1", "RESOLUTION_PROPOSED");
        lacking(3, "pay_1", "RESOLVED");
        lacking(4, "pay_2", "OPEN");
        var waiting = missing.among(List.of("pay_1"));
        var shown =
                new PayoutsReconciled("bat_1", "stm_1", List.of(new BookedLine("pay_1", 1)), AT);
        assertThat(closed(FoundPayouts.of(shown, waiting)))
                .containsExactlyInAnyOrder(first, second);
        var paid =
                new PayoutsSettled(
                        "bat_1", "BANK", "MVR", MONEY, EvidenceSource.TWO_PEOPLE.name(), "", AT);
        assertThat(closed(FoundPayouts.of(paid, waiting))).containsExactlyInAnyOrder(first, second);
        var back =
                new PayoutsReleased(
                        "bat_1", "BANK", "MVR", MONEY, "IN_TRANSIT", null, "refused", AT);
        assertThat(closed(FoundPayouts.of(back, waiting))).containsExactlyInAnyOrder(first, second);
    }
}
