package org.xpatvoices.payouts.rail.cash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.voucher.Voucher;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailLimits;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A batch that a crash left without vouchers gets them when it is asked about. */
class CashRailTest {
    private static final BatchId BATCH = new BatchId(new UUID(1, 1));
    private static final String PAYOUT = new PayoutId(new UUID(5, 1)).toString();
    private static final String HUB = new HubId(new UUID(8, 1)).toString();

    private static final class Book implements VoucherIssuer {
        private final List<Voucher> issued = new ArrayList<>();

        @Override
        public void issue(
                BatchId batch, String currency, List<Voucher> vouchers, Instant expiresAt) {
            issued.addAll(vouchers);
        }

        @Override
        public boolean hasIssued(BatchId batch) {
            return !issued.isEmpty();
        }

        @Override
        public PaymentOrder orderOf(BatchId batch) {
            return new PaymentOrder(
                    batch.toString(),
                    "MVR",
                    Instant.EPOCH,
                    List.of(new PaymentOrder.Instruction(PAYOUT, 25_000_000, HUB, "Ann")));
        }
    }

    @Test
    void askingIssuesWhatWasNotIssuedAndNothingTwice() {
        var book = new Book();
        var settings =
                new CashSettings(true, Duration.ofDays(14), 10, 500, RailLimits.NONE, Map.of());
        var rail = new CashRail(settings, book, Clock.systemUTC());
        var asked = List.of(new Rail.Asked(PAYOUT, new Money(25_000_000, "MVR")));
        for (int times = 0; times < 2; times++) {
            assertThat(rail.ask(BATCH.toString(), asked))
                    .isInstanceOf(SubmissionReply.Reported.class);
            assertThat(book.issued).containsExactly(new Voucher(PAYOUT, HUB, 25_000_000));
        }
    }
}
