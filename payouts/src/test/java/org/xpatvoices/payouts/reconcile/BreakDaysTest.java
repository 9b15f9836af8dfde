package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.BreakGroupView;
import org.xpatvoices.contracts.reconcile.BreakMemberView;
import org.xpatvoices.contracts.reconcile.GetBreakGroups;
import org.xpatvoices.contracts.reconcile.GetBreaksOfGroup;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.rail.RailZones;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An outage of one evening at the provider is one group, whatever the day is elsewhere. */
class BreakDaysTest {
    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();

    @BeforeEach
    void breaksOfThreeRails() {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, money_position)
                VALUES ('bat_wallets', 'run', 1, 'MOBILE_MONEY', 'MVR', 1, 10, 'SUBMITTED', 'ops', 1)
                """);
        jdbc.update(
                """
                INSERT INTO payouts.statement (statement_id, position, account_id, account_mask,
                    bank_statement_id, sha256, sequence, opened_at, closed_at, opening_micro,
                    credit_micro, debit_micro, closing_micro, currency, line_count, imported_by,
                    imported_at, rail)
                VALUES ('stm_cash', 1, 'acc', 'x', 's', 's', 1, now(), now(), 0, 0, 0, 0, 'MVR', 1,
                    'ops', now(), 'CASH')
                """);
        opened("none", null, null, "2026-11-02T18:45:00Z");
        opened("wallets", "bat_wallets", null, "2026-11-02T18:45:00Z");
        opened("cash", null, "stm_cash", "2026-11-02T18:45:00Z");
        opened("later", null, null, "2026-11-02T19:15:00Z");
    }

    private void opened(String id, @Nullable String batch, @Nullable String statement, String at) {
        jdbc.update(
                """
                INSERT INTO payouts.break (break_id, position, category, severity, state, batch_id,
                    statement_id, amount_micro, expected_micro, currency, in_suspense, detail,
                    opened_at, changed_at)
                VALUES (?, 1, 'LATE', 1, 'OPEN', ?, ?, 0, 10, 'MVR', false, '', ?::timestamptz,
                    now())
                """,
                id,
                batch,
                statement,
                at);
    }

    private Map<String, List<String>> days(@Nullable Map<RailCode, ZoneId> zones) {
        var register = new BreakGroupRegister(jdbc, new RailZones(zones));
        return register.handle(new GetBreakGroups()).stream()
                .map(BreakGroupView::group)
                .collect(
                        Collectors.toMap(
                                group -> group.day().toString(),
                                group ->
                                        register.handle(new GetBreaksOfGroup(group)).stream()
                                                .map(BreakMemberView::breakId)
                                                .toList()));
    }

    @Test
    void areThoseOfTheMaldives() {
        assertThat(days(null))
                .isEqualTo(
                        Map.of(
                                "2026-11-02",
                                List.of("cash", "none", "wallets"),
                                "2026-11-03",
                                List.of("later")));
    }

    @Test
    void orOfTheProviderWhereItIsElsewhere() {
        assertThat(
                        days(
                                Map.of(
                                        RailCode.MOBILE_MONEY,
                                        ZoneId.of("Asia/Colombo"),
                                        RailCode.CASH,
                                        ZoneId.of("UTC+06:00"))))
                .isEqualTo(
                        Map.of(
                                "2026-11-02",
                                List.of("none"),
                                "2026-11-03",
                                List.of("cash", "later", "wallets")));
    }
}
