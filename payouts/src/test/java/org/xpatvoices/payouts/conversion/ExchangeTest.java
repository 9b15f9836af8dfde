package org.xpatvoices.payouts.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.conversion.BoughtShare;
import org.xpatvoices.contracts.conversion.SoldShare;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class ExchangeTest {
    @Test
    void theLargestRemaindersGetWhatIsLeftOverAndTiesGoByPayee() {
        var shares =
                List.of(new SoldShare("c", 10), new SoldShare("b", 10), new SoldShare("a", 10));
        assertThat(Exchange.split(32, shares))
                .containsExactly(
                        new BoughtShare("a", 10, 11),
                        new BoughtShare("b", 10, 11),
                        new BoughtShare("c", 10, 10));
        assertThat(Exchange.split(7, List.of(new SoldShare("a", 1), new SoldShare("b", 2))))
                .containsExactly(new BoughtShare("a", 1, 2), new BoughtShare("b", 2, 5));
    }

    /** Against exact fractions: each is within one micro-unit, and all give what was received. */
    @Test
    void everybodyGetsTheirPartToTheMicroUnit() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            List<SoldShare> shares = new ArrayList<>();
            int payees = 1 + random.nextInt(2_000);
            for (int n = 0; n < payees; n++) {
                shares.add(
                        new SoldShare(
                                "pye_%05d".formatted(n),
                                10_000L * (1 + random.nextInt(9_999_999))));
            }
            long sold = Exchange.sum(shares);
            long received = Math.max(1, (long) (sold * (random.nextInt(2) == 0 ? 15.42 : 0.0648)));
            var parts = Exchange.split(received, shares);
            assertThat(parts.stream().mapToLong(BoughtShare::boughtMicro).sum())
                    .as("seed %d", seed)
                    .isEqualTo(received);
            for (BoughtShare one : parts) {
                var off =
                        BigInteger.valueOf(one.boughtMicro())
                                .multiply(BigInteger.valueOf(sold))
                                .subtract(
                                        BigInteger.valueOf(received)
                                                .multiply(BigInteger.valueOf(one.soldMicro())));
                assertThat(off.abs()).as("seed %d", seed).isLessThan(BigInteger.valueOf(sold));
            }
            Collections.shuffle(shares, random);
            assertThat(Exchange.split(received, shares)).as("seed %d", seed).isEqualTo(parts);
        }
    }

    @Test
    void listsAreOfAThousandAtMost() {
        assertThat(Exchange.slices(Collections.nCopies(2_001, "x")))
                .extracting(List::size)
                .containsExactly(1_000, 1_000, 1);
    }
}
