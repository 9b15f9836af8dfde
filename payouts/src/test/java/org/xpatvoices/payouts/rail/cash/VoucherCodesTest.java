package org.xpatvoices.payouts.rail.cash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PayoutId;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

class VoucherCodesTest {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final VoucherCodes codes = new VoucherCodes(KEY);

    @Test
    void areDifferentAndAlwaysTheSame() {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < 10_000; n++) {
            String payout = new PayoutId(new UUID(9, n)).toString();
            String code = codes.of(payout);
            assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
            assertThat(seen.add(code)).isTrue();
            assertThat(new VoucherCodes(KEY).of(payout)).isEqualTo(code);
        }
    }

    @Test
    void areFoundHoweverTheyAreTyped() {
        String code = codes.of(new PayoutId(new UUID(9, 1)).toString());
        String typed = code.toLowerCase(java.util.Locale.ROOT).replace('-', ' ').replace('0', 'o');
        assertThat(codes.lookupOf(typed)).isEqualTo(codes.lookupOf(code)).doesNotContain(code);
        assertThat(codes.lookupOf(code.replace(code.charAt(0), code.charAt(0) == '7' ? '8' : '7')))
                .isNotEqualTo(codes.lookupOf(code));
    }
}
