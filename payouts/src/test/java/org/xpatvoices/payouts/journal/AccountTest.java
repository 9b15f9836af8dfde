package org.xpatvoices.payouts.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @ParameterizedTest
    @CsvSource({
        "asset:bank:operating, DEBIT, false",
        "asset:float:bank, DEBIT, false",
        "liab:offtaker:ofk_00000000000000000000000000000001:prepaid, CREDIT, true",
        "liab:refund:ofk_00000000000000000000000000000001, CREDIT, true",
        "liab:licence:lic_00000000000000000000000000000001:clearing, CREDIT, true",
        "liab:worker:pye_00000000000000000000000000000001:payable, CREDIT, true",
        "liab:worker:pye_00000000000000000000000000000001:reserved, CREDIT, true",
        "liab:unclaimed:2026, CREDIT, true",
        "liab:payout:in_transit:bank, CREDIT, true",
        "income:operating_fee, CREDIT, false",
        "income:fee_recharge, CREDIT, false",
        "expense:fee:bank, DEBIT, false",
        "expense:loss:fraud, DEBIT, false",
        "equity:fx:MVR-USD, EITHER, false",
        "equity:rounding, EITHER, false",
        "suspense:stm_1, EITHER, false",
    })
    void theChart(String text, Side side, boolean neverNegative) {
        Account account = Account.of(text);

        assertThat(account.text()).isEqualTo(text);
        assertThat(account.side()).isEqualTo(side);
        assertThat(account.neverNegative()).isEqualTo(neverNegative);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asset",
                "asset:bank",
                "asset:bank:",
                "asset:bank:a b",
                "asset:vault:x",
                "income:interest",
                "liab:worker:pye_1:payable",
                "liab:worker:wrk_00000000000000000000000000000001:payable",
                "liab:worker:pye_00000000000000000000000000000001:spent",
                "liab:worker:pye_00000000000000000000000000000001",
                "liab:payout:in_transit:bank:x",
                "asset:payout:in_transit:bank",
                "equity:rounding:x",
            })
    void refusesWhatIsNotInTheChart(String text) {
        assertThatThrownBy(() -> Account.of(text)).isInstanceOf(UnknownAccount.class);
    }
}
