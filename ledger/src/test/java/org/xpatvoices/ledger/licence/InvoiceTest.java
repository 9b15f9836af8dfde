package org.xpatvoices.ledger.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.money.Money;

import java.math.BigInteger;
import java.util.SplittableRandom;

class InvoiceTest {
    @ParameterizedTest
    @CsvSource({
        "250000000, 0, 0, 0, 250000000",
        "250000001, 0, 0, 9999, 250010000",
        "1, 0, 0, 9999, 10000",
        "10000, 10000, 10000, 0, 20000",
        "250000000, 250, 6250000, 0, 256250000",
        "9999, 1, 0, 1, 10000",
        "19999, 5, 9, 9992, 30000",
    })
    void addsTheFeeOnTopAndRoundsUpOnItsOwnLine(
            long price, int basisPoints, long fee, long rounding, long total) {
        Invoice invoice = Invoice.of(mvr(price), basisPoints);

        assertThat(invoice).isEqualTo(new Invoice(mvr(price), mvr(fee), mvr(rounding), mvr(total)));
    }

    @RepeatedTest(200)
    void neverTouchesThePrice() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        long price = random.nextLong(1, 1_000_000_000_000_000L);
        int basisPoints = random.nextInt(10_001);

        Invoice invoice = Invoice.of(mvr(price), basisPoints);

        assertThat(invoice.fee().amountMicro())
                .as("seed %d", seed)
                .isEqualTo(slow(price, basisPoints));
        assertThat(invoice.price()).as("seed %d", seed).isEqualTo(mvr(price));
        assertThat(invoice.total())
                .isEqualTo(invoice.price().plus(invoice.fee()).plus(invoice.rounding()));
        assertThat(invoice.rounding().amountMicro()).isBetween(0L, 9_999L);
        assertThat(invoice.total().amountMicro() % 10_000).isZero();
    }

    private static long slow(long price, int basisPoints) {
        return BigInteger.valueOf(price)
                .multiply(BigInteger.valueOf(basisPoints))
                .divide(BigInteger.valueOf(10_000))
                .longValueExact();
    }

    private static Money mvr(long amountMicro) {
        return new Money(amountMicro, "MVR");
    }
}
