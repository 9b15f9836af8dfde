package org.xpatvoices.payouts.bench;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.payout.ApprovePayoutBatch;
import org.xpatvoices.contracts.payout.BeginSubmission;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.RecordSubmission;
import org.xpatvoices.contracts.payout.ReservePayouts;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.payouts.rail.References;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Pays every contributor of the bench's sales by bank, as far as a bank needs to be asked. */
@Component
@Profile("bench")
class Sending {
    private static final int PER_BATCH = 1_000;
    private static final long CENT = 10_000;
    private static final Instant SENT_AT = Instant.parse("2026-11-02T08:00:00Z");

    private final BenchSales sales;
    private final CommandGateway commands;

    Sending(BenchSales sales, CommandGateway commands) {
        this.sales = sales;
        this.commands = commands;
    }

    /** Every share that was sold last, written down as sent; what a statement will show. */
    List<BenchStatement.Paid> sent() {
        List<BenchStatement.Paid> paid = new ArrayList<>();
        var run = new PayoutRunId(UUID.randomUUID());
        var all = sales.contributors();
        for (int from = 0; from < all.size(); from += PER_BATCH) {
            var payouts =
                    all.subList(from, Math.min(from + PER_BATCH, all.size())).stream()
                            .map(this::payout)
                            .toList();
            payouts.forEach(
                    one ->
                            paid.add(
                                    new BenchStatement.Paid(
                                            References.written(one.payoutId()), one.netMicro())));
            send(run, from / PER_BATCH, payouts);
        }
        return paid;
    }

    private Payout payout(ContributorUnits one) {
        long due = Math.multiplyExact(one.units(), sales.tariff().amountMicro());
        long net = due - due % CENT;
        return new Payout(
                new PayoutId(UUID.randomUUID()).toString(),
                one.payeeId(),
                new DestinationId(UUID.randomUUID()).toString(),
                net,
                0,
                net);
    }

    private void send(PayoutRunId run, int number, List<Payout> payouts) {
        var batch = new BatchId(UUID.randomUUID());
        String maker = "ops_" + "1".repeat(32);
        commands.<Object>sendAndWait(
                new ReservePayouts(
                        batch,
                        run,
                        number,
                        RailCode.BANK,
                        BenchSales.CURRENCY,
                        payouts,
                        maker,
                        SENT_AT));
        commands.<Object>sendAndWait(
                new ApprovePayoutBatch(batch, "ops_" + "2".repeat(32), SENT_AT));
        commands.<Object>sendAndWait(
                new BeginSubmission(
                        batch,
                        SubmissionChannel.FILE,
                        "0".repeat(64),
                        payouts.stream().map(Payout::payoutId).toList(),
                        SENT_AT));
        commands.<Object>sendAndWait(new RecordSubmission(batch, SENT_AT));
    }
}
