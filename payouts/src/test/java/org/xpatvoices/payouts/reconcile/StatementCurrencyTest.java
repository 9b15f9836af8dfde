package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;

import java.time.Instant;
import java.util.List;

class StatementCurrencyTest {
    private static final Instant AT = Instant.parse("2026-11-03T00:00:00Z");

    private static BankStatement in(String currency) {
        var balance = Money.zero(currency);
        return new BankStatement("S", 1L, "7700", AT, AT, balance, balance, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "EUR", "XTS"})
    void refusesACurrencyThatNoAccountOfOursIsKeptIn(String currency) {
        var thrown =
                catchThrowableOfType(
                        Refused.class, () -> StatementImport.mustBeKeptIn(in(currency)));
        assertThat(thrown.rule())
                .isEqualTo(PayoutRule.STATEMENT_MUST_BE_IN_A_CURRENCY_OF_THE_ACCOUNT);
        assertThat(thrown).hasMessageContaining(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MVR", "USD"})
    void takesWhatTheyAreKeptIn(String currency) {
        assertThatCode(() -> StatementImport.mustBeKeptIn(in(currency))).doesNotThrowAnyException();
    }
}
