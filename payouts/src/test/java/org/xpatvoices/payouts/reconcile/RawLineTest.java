package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Detail;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payouts that a booking names one by one are seen, whatever the bank takes on top. */
class RawLineTest {
    @Test
    void theChargeOfABookingIsALineOfItsOwn() {
        assertThat(amounts(-112, ours(1, -51), ours(2, -51))).containsExactly(-51L, -51L, -10L);
        assertThat(amounts(-61, ours(1, -51))).containsExactly(-51L, -10L);
        assertThat(amounts(-102, ours(1, -51), ours(2, -51))).containsExactly(-51L, -51L);
    }

    @Test
    void whatIsNotSoPlainStaysOneLine() {
        assertThat(amounts(-92, ours(1, -51), ours(2, -51))).as("less").containsExactly(-92L);
        assertThat(amounts(112, ours(1, 51), ours(2, 51))).as("a credit").containsExactly(112L);
        assertThat(amounts(-112, ours(1, -51), strange(-51))).containsExactly(-112L);
        assertThat(amounts(-112, ours(1, -51), ours(2, 51))).containsExactly(-112L);
        var unpriced = new Detail(endToEnd(2), null, null, null, null);
        assertThat(amounts(-112, ours(1, -51), unpriced)).containsExactly(-112L);
        var dollars = new Detail(endToEnd(2), null, null, null, new Money(-51, "USD"));
        assertThat(amounts(-112, ours(1, -51), dollars)).containsExactly(-112L);
    }

    private static List<Long> amounts(long booked, Detail... details) {
        var entry = new Entry(new Money(booked, "MVR"), false, "REF", null, List.of(details));
        var statement =
                new BankStatement(
                        "1",
                        1L,
                        "acc",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Money.zero("MVR"),
                        Money.zero("MVR"),
                        List.of(entry));
        return RawLine.of(statement).stream().map(line -> line.amount().amountMicro()).toList();
    }

    private static Detail ours(int n, long micro) {
        return new Detail(endToEnd(n), null, null, null, new Money(micro, "MVR"));
    }

    private static Detail strange(long micro) {
        return new Detail("NOTPROVIDED", null, null, null, new Money(micro, "MVR"));
    }

    private static String endToEnd(int n) {
        return References.written(new PayoutId(new UUID(9, n)).toString());
    }
}
