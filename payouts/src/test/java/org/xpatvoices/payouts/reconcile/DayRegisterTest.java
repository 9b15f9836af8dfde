package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.reconcile.ReconciliationView;

import java.time.Instant;
import java.util.List;

class DayRegisterTest {
    private static final Instant AT = Instant.parse("2026-11-02T18:00:00Z");

    @Test
    void accountsThatEndAlikeHaveEquationsOfTheirOwn() {
        var groups =
                List.of(
                        DayRegister.account(statement("acc_1", "••1234", "MVR")),
                        DayRegister.account(statement("acc_2", "••1234", "MVR")),
                        DayRegister.account(statement("acc_1", "••1234", "USD")),
                        DayRegister.account(statement("acc_3", "••0001", "MVR")));
        assertThat(groups).doesNotHaveDuplicates();
        assertThat(groups.stream().sorted().findFirst())
                .as("in the order of what is shown")
                .contains(groups.getLast());
        assertThat(DayRegister.account(statement("acc_1", "••1234", "MVR")))
                .isEqualTo(groups.getFirst());
    }

    private static ReconciliationView statement(String account, String mask, String currency) {
        return new ReconciliationView(
                "stm_1",
                account,
                mask,
                1,
                currency,
                AT,
                AT,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                "0".repeat(64),
                "ops_1",
                AT,
                "BOOKED",
                null,
                null,
                null,
                null,
                "1");
    }
}
