package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.contracts.payout.RailCode.BANK;
import static org.xpatvoices.contracts.payout.RailCode.CASH;
import static org.xpatvoices.contracts.payout.RailCode.MOBILE_MONEY;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;

class BankDetailsTest {
    private static final String ACCOUNT = "7701234567891";

    /** One name that XML cannot hold would take the bank file of a whole batch with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A\uFFFEB",
                "A\uFFFFB",
                "A\uD800B",
                "A\u0001B",
                "A\u0085B",
                "\uE000"
            })
    void refusesHoldersThatNoBankFileCanName(String holder) {
        assertThatThrownBy(() -> BankDetails.of(BANK, ACCOUNT, holder)).isInstanceOf(Refused.class);
    }

    /** Bengali, Sinhala and Dhivehi; the first two join letters with characters of no width. */
    @ParameterizedTest
    @ValueSource(strings = {"Ann O'Neil-Smith", "র\u200D্যাব", "ශ්\u200Dරී", "ޢަލީ"})
    void takesNamesOfWalletsAsPeopleWriteThem(String holder) {
        assertThat(BankDetails.of(MOBILE_MONEY, "00960 771-2345", holder))
                .isEqualTo(new BankDetails("+9607712345", holder));
    }

    /** A bank would get a row of points for these. */
    @ParameterizedTest
    @ValueSource(strings = {"র\u200D্যাব", "ශ්\u200Dරී", "ޢަލީ", "Ann 李"})
    void refusesNamesThatABankCannotWrite(String holder) {
        assertThatThrownBy(() -> BankDetails.of(BANK, ACCOUNT, holder))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule())
                                        .isEqualTo(PayoutRule.HOLDER_MUST_BE_WRITABLE_BY_A_BANK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7712345", "+0123456789", "+96077", "+960771234567890123", "wallet"})
    void refusesWalletsThatAreNoTelephoneNumber(String wallet) {
        assertThatThrownBy(() -> BankDetails.of(MOBILE_MONEY, wallet, "Ann"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule())
                                        .isEqualTo(PayoutRule.WALLET_MUST_BE_A_TELEPHONE_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hub_1", "ops_00000000000000000000000000000001"})
    void refusesCashAnywhereButAtAHub(String account) {
        assertThatThrownBy(() -> BankDetails.of(CASH, account, "Ann"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule())
                                        .isEqualTo(VoucherRule.CASH_MUST_BE_FETCHED_AT_A_HUB));
    }
}
