package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.TestBooks;

import java.util.List;
import java.util.Map;

class SecondMoneyTest {
    private static Money mvr(long micro) {
        return new Money(micro, "MVR");
    }

    @Test
    void eachDebitComesBackOnceInWhateverOrder() {
        var left = SecondMoney.NONE.with(mvr(-40));
        assertThat(left.isUndoneBy(mvr(40))).isTrue();
        assertThat(left.isUndoneBy(mvr(20))).isTrue();
        assertThat(left.isUndoneBy(mvr(19))).as("most of it kept").isFalse();
        assertThat(left.isUndoneBy(mvr(41))).as("more than left").isFalse();
        assertThat(left.isUndoneBy(new Money(40, "USD"))).isFalse();
        assertThat(left.with(mvr(39))).isEqualTo(SecondMoney.NONE);
        assertThat(SecondMoney.NONE.with(mvr(39)).with(mvr(-40))).isEqualTo(SecondMoney.NONE);
        assertThat(left.with(mvr(-40)).with(mvr(40))).isEqualTo(left);
        assertThat(left.with(mvr(41)).came()).containsExactly(mvr(41));
    }

    @Test
    void onlyLinesOfStatementsThatCountAreInIt() {
        try (var books = new TestBooks()) {
            var jdbc = books.database().jdbc();
            line(jdbc, 1, -40, "MATCHED_PAYOUT");
            line(jdbc, 2, -40, "DUPLICATE_AT_PROVIDER");
            var register = new SecondPaymentRegister(jdbc);
            assertThat(register.of(List.of("pay_1", "pay_2")))
                    .isEqualTo(Map.of("pay_1", SecondMoney.NONE.with(mvr(-40))));
            line(jdbc, 3, 40, "DUPLICATE_AT_PROVIDER");
            assertThat(register.of(List.of("pay_1"))).containsValue(SecondMoney.NONE);
            jdbc.update("UPDATE payouts.statement_line SET live = false WHERE line = 2");
            assertThat(register.of(List.of("pay_1")).get("pay_1").came()).hasSize(1);
        }
    }

    private static void line(JdbcTemplate jdbc, int line, long micro, String outcome) {
        jdbc.update(
                "INSERT INTO payouts.statement_line (statement_id, line, amount_micro, currency,"
                        + " reversal, outcome, payout_id) VALUES ('stm_1', ?, ?, 'MVR', false, ?,"
                        + " 'pay_1')",
                line,
                micro,
                outcome);
    }
}
