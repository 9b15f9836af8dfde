package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        var resolved =
                new BreakResolved(
                        "brk_1",
                        "MATCH_PROPOSED",
                        "MATCHED",
                        "pay_1",
                        "bat_1",
                        "sta_" + new UUID(3, 3).toString().replace("-", ""),
                        -20_000_000,
                        19_410_000,
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
}
