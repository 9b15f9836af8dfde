package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.refusal.Refused;

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
        assertThatThrownBy(() -> BankDetails.of(ACCOUNT, holder)).isInstanceOf(Refused.class);
    }

    /** Bengali, Sinhala and Dhivehi; the first two join letters with characters of no width. */
    @ParameterizedTest
    @ValueSource(strings = {"Ann O'Neil-Smith", "র\u200D্যাব", "ශ්\u200Dරී", "ޢަލީ"})
    void takesNamesAsPeopleWriteThem(String holder) {
        assertThat(BankDetails.of(ACCOUNT, holder).holder()).isEqualTo(holder);
    }
}
