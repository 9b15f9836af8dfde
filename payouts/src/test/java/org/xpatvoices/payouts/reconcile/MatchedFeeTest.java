package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakResolution;
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

    /** What banks take on the way back is the platform's; what they give back with it as well. */
    @Test
    void moneyComesBackNetOfWhatWasTakenForIt() {
        var mirror = PayoutPostings.mirrorOf("BANK");
        assertThat(posted(mirror, "UNIDENTIFIED_CREDIT", "SENT_BACK", 19_000_000, 19_410_000))
                .containsExactly("expense:fee:operating suspense 410000");
        assertThat(posted(mirror, "AMOUNT_DIFF", "SENT_BACK", 20_000_000, 19_410_000))
                .containsExactly("suspense expense:fee:operating 590000");
        assertThat(posted(mirror, "UNIDENTIFIED_CREDIT", "SENT_BACK", 19_410_000, 19_410_000))
                .isEmpty();
    }

    /** Nobody agreed to more, so it is a loss and no fee. */
    @Test
    void whatWasPaidTooMuchIsLost() {
        assertThat(
                        posted(
                                PayoutPostings.mirrorOf("BANK"),
                                "AMOUNT_DIFF",
                                "MATCHED",
                                -20_000_000,
                                19_410_000))
                .containsExactly(
                        "asset:bank:operating suspense 19410000",
                        "expense:loss:amount_diff suspense 590000");
    }

    /** A bill of the provider is no loss: it has the account of the provider's fees. */
    @Test
    void whatAProviderBillsApartIsItsFee() {
        for (String category : List.of("MISSING_IN_LEDGER", "AMOUNT_DIFF")) {
            assertThat(
                            posted(
                                    PayoutPostings.mirrorOf("MOBILE_MONEY"),
                                    category,
                                    "PROVIDER_FEE",
                                    -120_000,
                                    0))
                    .containsExactly("expense:fee:mobile_money suspense 120000");
        }
        assertThat(Resolutions.of(BreakCategory.MISSING_IN_LEDGER, true, -120_000, 0))
                .contains(BreakResolution.PROVIDER_FEE);
        assertThat(Resolutions.of(BreakCategory.AMOUNT_DIFF, true, -120_000, 25_000_000))
                .contains(BreakResolution.PROVIDER_FEE);
        for (long booked : new long[] {120_000, -25_000_001}) {
            assertThat(Resolutions.of(BreakCategory.AMOUNT_DIFF, true, booked, 25_000_000))
                    .doesNotContain(BreakResolution.PROVIDER_FEE);
        }
        assertThat(Resolutions.of(BreakCategory.MISSING_IN_LEDGER, true, 120_000, 0))
                .doesNotContain(BreakResolution.PROVIDER_FEE);
    }

    /** The statement that showed it was revoked: what was booked as a fee comes off the fees. */
    @Test
    void aFeeOfARevokedStatementIsTakenBackWhereItWasBooked() {
        assertThat(
                        posted(
                                PayoutPostings.mirrorOf("MOBILE_MONEY"),
                                "STATEMENT_REVOKED",
                                "PROVIDER_FEE",
                                590_000,
                                0))
                .containsExactly("suspense expense:fee:mobile_money 590000");
        assertThat(Resolutions.of(BreakCategory.STATEMENT_REVOKED, true, 590_000, 0))
                .contains(BreakResolution.PROVIDER_FEE);
        assertThat(Resolutions.of(BreakCategory.STATEMENT_REVOKED, true, 590_000, 590_000))
                .doesNotContain(BreakResolution.PROVIDER_FEE);
    }

    /** More in, or less out, is a gain; both have one balance of their own, and no other. */
    @Test
    void whatAnExchangeBroughtMoreOrLessHasItsOwnBalance() {
        var bank = PayoutPostings.mirrorOf("BANK");
        assertThat(posted(bank, "FX_VARIANCE", "DIFFERENCE", 10, 0))
                .containsExactly("suspense equity:fx:difference 10");
        assertThat(posted(bank, "FX_VARIANCE", "DIFFERENCE", -10, 0))
                .containsExactly("equity:fx:difference suspense 10");
    }
}
