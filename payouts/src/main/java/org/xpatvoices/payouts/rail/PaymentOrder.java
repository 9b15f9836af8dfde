package org.xpatvoices.payouts.rail;

import java.time.Instant;
import java.util.List;

/** One approved batch with everything a rail needs to pay it. */
public record PaymentOrder(
        String batchId, String currency, Instant approvedAt, List<Instruction> instructions) {
    public PaymentOrder {
        instructions = List.copyOf(instructions);
    }

    /** One payout. Account and holder go to the rail and nowhere else. */
    public record Instruction(String payoutId, long netMicro, String account, String holder) {
        @Override
        public String toString() {
            return "Instruction[" + payoutId + ", " + netMicro + "]";
        }
    }
}
