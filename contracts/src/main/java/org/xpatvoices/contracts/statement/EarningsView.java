package org.xpatvoices.contracts.statement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A payee's money by currency. {@code position} is that of the last event the books reflect. */
public record EarningsView(String payeeId, long position, List<InCurrency> currencies) {
    public EarningsView {
        currencies = List.copyOf(currencies);
    }

    /**
     * Every micro-unit earned is in exactly one of waiting, ready, sent, received and problem, with
     * the fee of each payout; only the fee of one that came back is in none. What was converted
     * counts in the currency that it is in now.
     *
     * @param earnedMicro all shares, for life
     * @param convertedMicro what exchanges added in this currency, or took, for life
     * @param waitingMicro payable and in no payout yet
     * @param takenOffMicro fees that payees agreed to and that were taken, for life
     * @param missing why it waits, if for anything but the next run
     */
    public record InCurrency(
            String currency,
            long sales,
            long earnedMicro,
            long convertedMicro,
            long waitingMicro,
            long readyMicro,
            long sentMicro,
            long receivedMicro,
            long problemMicro,
            long takenOffMicro,
            @Nullable Instant lastSoldAt,
            List<Missing> missing) {
        public InCurrency {
            missing = List.copyOf(missing);
        }
    }

    /** One thing that waiting money still needs; {@code missingMicro} is 0 if it is no amount. */
    public record Missing(String code, long missingMicro) {}
}
