package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.payout.PayoutPostings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A line with a fee in its amount is its payout and the fee of whose account it is on. */
class MatchedFeeTest {
    private static List<String> posted(Account mirror) {
        return posted(mirror, "MATCH_PROPOSED", "MATCHED", -20_000_000, 19_410_000);
    }

    private static List<String> posted(
            Account mirror, String category, String end, long bookedMicro, long expectedMicro) {
        var resolved =
                new BreakResolved(
                        "brk_1",
                        category,
                        end,
                        "pay_1",
                        "bat_1",
                        "sta_" + new UUID(3, 3).toString().replace("-", ""),
                        bookedMicro,
                        expectedMicro,
                        "MVR",
                        true,
                        "ops_one",
                        "ops_two",
                        Instant.EPOCH);
        return BreakPostings.of(resolved, mirror).stream().map(MatchedFeeTest::text).toList();
    }

    private static String text(Posting one) {
        return one.debit().text().replaceFirst("^suspense:.*", "suspense")
                + " "
                + one.credit().text().replaceFirst("^suspense:.*", "suspense")
                + " "
                + one.amount().amountMicro();
    }

    @Test
    void isTheProvidersFee() {
        assertThat(posted(PayoutPostings.mirrorOf("MOBILE_MONEY")))
                .containsExactly(
                        "asset:float:mobile_money suspense 19410000",
                        "expense:fee:mobile_money suspense 590000");
        assertThat(posted(PayoutPostings.mirrorOf("BANK")))
                .containsExactly(
                        "asset:bank:operating suspense 19410000",
                        "expense:fee:operating suspense 590000");
    }

    /** Whatever the provider took is the platform's to bear; the payee's fee does not change. */
    @Test
    void anotherFeeThanAgreedIsTheProvidersToo() {
        var mirror = PayoutPostings.mirrorOf("MOBILE_MONEY");
        assertThat(posted(mirror, "FEE_VARIANCE", "MATCHED", -20_500_000, 19_410_000))
                .containsExactly(
                        "asset:float:mobile_money suspense 19410000",
                        "expense:fee:mobile_money suspense 1090000");
        assertThat(posted(mirror, "FEE_VARIANCE", "PAYOUT_NOT_EXECUTED", -20_500_000, 19_410_000))
                .containsExactly("expense:loss:fee_variance suspense 20500000");
    }

    /** Only what differs stays with the account, against a balance of its own. */
    @ParameterizedTest
    @CsvSource({
        "1000, 1000, ''",
        "1010, 1000, suspense equity:fx:difference 10",
        "990, 1000, equity:fx:difference suspense 10",
        "-110, -100, equity:fx:difference suspense 10",
        "-90, -100, suspense equity:fx:difference 10"
    })
    void anExchangeIsAsAgreedAndTheRestADifference(long booked, long agreed, String rest) {
        var mirror = PayoutPostings.mirrorOf("BANK");
        var postings = posted(mirror, "FX_VARIANCE", "DIFFERENCE", booked, agreed);
        String asAgreed =
                agreed > 0
                        ? "suspense asset:bank:operating " + agreed
                        : "asset:bank:operating suspense " + -agreed;
        assertThat(postings)
                .isEqualTo(rest.isEmpty() ? List.of(asAgreed) : List.of(asAgreed, rest));
    }
}
