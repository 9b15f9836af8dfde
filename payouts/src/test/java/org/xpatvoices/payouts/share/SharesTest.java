package org.xpatvoices.payouts.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

class SharesTest {
    private static final Pricing TARIFF = new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR");
    private static final Pricing TOTAL =
            new Pricing(PricingMode.NEGOTIATED_TOTAL, 100_000_000, "MVR");

    @Test
    void bottomUpPaysUnitsTimesTariff() throws SharesDoNotAddUp {
        Shares shares = Shares.of(TARIFF, mvr(3_750_000), List.of(one(2, 1), one(1, 2)));

        assertThat(shares.algorithm()).isEqualTo("bottom-up/1");
        assertThat(shares.shares())
                .containsExactly(
                        new Share(payee(1), 2, 2_500_000), new Share(payee(2), 1, 1_250_000));
    }

    @Test
    void aNegotiatedTotalIsSplitToTheLastMicroUnit() throws SharesDoNotAddUp {
        Shares shares =
                Shares.of(TOTAL, mvr(100_000_000), List.of(one(3, 1), one(1, 1), one(2, 1)));

        assertThat(shares.algorithm()).isEqualTo("largest-remainder/1");
        assertThat(shares.shares())
                .extracting(Share::amountMicro)
                .containsExactly(33_333_334L, 33_333_333L, 33_333_333L);
    }

    @Test
    void refusesAPriceThatUnitsAndTariffDoNotGive() {
        assertThatThrownBy(() -> Shares.of(TARIFF, mvr(3_750_001), List.of(one(1, 3))))
                .isInstanceOf(SharesDoNotAddUp.class)
                .hasMessage("shares sum to 3750000 micro-units, the price is 3750001");
    }

    @Test
    void refusesNobody() {
        refuses(TOTAL, mvr(1), List.of(), "nobody contributed");
    }

    @Test
    void refusesAPayeeTwice() {
        refuses(TOTAL, mvr(1), List.of(one(1, 1), one(1, 1)), "a payee is listed twice");
    }

    @Test
    void refusesNoUnits() {
        refuses(TOTAL, mvr(1), List.of(one(1, 0)), "a contributor with 0 units");
    }

    @Test
    void refusesAnotherCurrency() {
        refuses(TOTAL, new Money(1, "USD"), List.of(one(1, 1)), "priced in MVR, sold in USD");
    }

    @Test
    void refusesAPriceBelowZero() {
        refuses(TOTAL, mvr(-1), List.of(one(1, 1)), "a price or tariff below zero");
    }

    @Test
    void refusesWhatLeaves64Bits() {
        Pricing huge = new Pricing(PricingMode.BOTTOM_UP, Long.MAX_VALUE, "MVR");
        refuses(huge, mvr(1), List.of(one(1, 2)), "units or amounts beyond 64 bits");
        refuses(huge, mvr(1), List.of(one(1, 1), one(2, 1)), "shares beyond 64 bits");
    }

    /** I2, I10, I11. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 999, 1_000, 1_001, 5_000})
    void anyOrderGivesTheSameBytesAndTheExactSum(int count) throws SharesDoNotAddUp {
        long seed = RandomGenerator.getDefault().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            List<ContributorUnits> contributors = contributors(random, count);
            Money price = mvr(random.nextLong(Long.MAX_VALUE));
            Shares first = Shares.of(TOTAL, price, contributors);
            Collections.shuffle(contributors, random);
            Shares second = Shares.of(TOTAL, price, contributors);

            assertThat(second).as("seed %d", seed).isEqualTo(first);
            assertThat(first.shares().stream().mapToLong(Share::amountMicro).sum())
                    .as("seed %d", seed)
                    .isEqualTo(price.amountMicro());
            assertWithinOneMicroUnit(first, seed);
        }
    }

    @Test
    void afterManySalesNobodyIsFurtherOffThanOneMicroUnitPerSale() throws SharesDoNotAddUp {
        long seed = RandomGenerator.getDefault().nextLong();
        Random random = new Random(seed);
        List<ContributorUnits> contributors = contributors(random, 500);
        long weights = contributors.stream().mapToLong(ContributorUnits::units).sum();
        Map<String, Long> paid = new HashMap<>();
        long sold = 0;
        int sales = 200;
        for (int sale = 0; sale < sales; sale++) {
            long price = 150_000_000 + random.nextLong(10_000_000);
            sold += price;
            for (Share share : Shares.of(TOTAL, mvr(price), contributors).shares()) {
                paid.merge(share.payeeId(), share.amountMicro(), Long::sum);
            }
        }
        for (ContributorUnits one : contributors) {
            long off = paid.get(one.payeeId()) * weights - sold * one.units();
            assertThat(Math.abs(off)).as("seed %d", seed).isLessThanOrEqualTo(sales * weights);
        }
    }

    @Test
    void chunksKeepOrderAndLoseNothing() throws SharesDoNotAddUp {
        Shares shares = Shares.of(TOTAL, mvr(5), contributors(new Random(1), 2_001));

        assertThat(shares.chunks(1_000)).extracting(List::size).containsExactly(1_000, 1_000, 1);
        assertThat(shares.chunks(1_000).stream().flatMap(List::stream).toList())
                .isEqualTo(shares.shares());
    }

    /** These bytes are on record in events: another result needs another label. */
    @Test
    void theHashesAreAPromise() throws SharesDoNotAddUp {
        Shares shares = Shares.of(TOTAL, mvr(100), List.of(one(1, 1), one(2, 2)));

        assertThat(shares.manifestSha256())
                .isEqualTo("02469c41504442a660562b997f85a6ce48e9d7edfea3da9dceedd5a942928c80");
        assertThat(shares.resultSha256())
                .isEqualTo("4896edb2ac7d9ab9a7d855dc0db051b6273bd4044f4da413d5b6be75a536dfc4");
    }

    private static void assertWithinOneMicroUnit(Shares shares, long seed) {
        long weights = shares.shares().stream().mapToLong(Share::units).sum();
        for (Share share : shares.shares()) {
            BigInteger off =
                    BigInteger.valueOf(share.amountMicro())
                            .multiply(BigInteger.valueOf(weights))
                            .subtract(
                                    BigInteger.valueOf(shares.total().amountMicro())
                                            .multiply(BigInteger.valueOf(share.units())));
            assertThat(off.abs()).as("seed %d", seed).isLessThan(BigInteger.valueOf(weights));
        }
    }

    private static void refuses(
            Pricing pricing, Money price, List<ContributorUnits> contributors, String detail) {
        assertThatThrownBy(() -> Shares.of(pricing, price, contributors))
                .isInstanceOf(SharesDoNotAddUp.class)
                .hasMessage(detail);
    }

    private static List<ContributorUnits> contributors(Random random, int count) {
        List<ContributorUnits> contributors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PayeeId payee = new PayeeId(new UUID(random.nextLong(), random.nextLong()));
            contributors.add(new ContributorUnits(payee.toString(), 1 + random.nextInt(40)));
        }
        return contributors;
    }

    private static ContributorUnits one(int payee, long units) {
        return new ContributorUnits(payee(payee), units);
    }

    private static String payee(int number) {
        return new PayeeId(new UUID(0, number)).toString();
    }

    private static Money mvr(long micro) {
        return new Money(micro, "MVR");
    }
}
