package org.xpatvoices.marketplace.pages;

import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.payout.ApprovePayoutBatch;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.RecordAbsence;
import org.xpatvoices.contracts.payout.RegisterDestination;
import org.xpatvoices.contracts.payout.ReservePayouts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Payouts that were earned, reserved, approved and sent, and that a closed statement lacks: what a
 * bank's outage leaves behind.
 */
final class Outage {
    static final long NET = 12_340_000;
    private static final int PER_BATCH = 1_000;

    private final CommandGateway commands;
    private final EventGateway events;
    private final JdbcTemplate jdbc;
    private final List<ContributorUnits> payees;
    private final String licence = new LicenceId(UUID.randomUUID()).toString();

    Outage(CommandGateway commands, EventGateway events, JdbcTemplate jdbc, int payouts) {
        this.commands = commands;
        this.events = events;
        this.jdbc = jdbc;
        this.payees =
                IntStream.range(0, payouts)
                        .mapToObj(_ -> new PayeeId(UUID.randomUUID()).toString())
                        .map(payee -> new ContributorUnits(payee, 1))
                        .sorted(Comparator.comparing(ContributorUnits::payeeId))
                        .toList();
    }

    /**
     * @param noticedAt when the statement was read
     */
    void strike(Instant noticedAt) {
        earn();
        var destination = destination();
        var run = new PayoutRunId(UUID.randomUUID());
        List<BatchId> batches = new ArrayList<>();
        for (int from = 0; from < payees.size(); from += PER_BATCH) {
            var part = payees.subList(from, Math.min(from + PER_BATCH, payees.size()));
            batches.add(sent(run, from / PER_BATCH, part, destination));
        }
        var statement = new StatementId(UUID.randomUUID());
        for (var batch : batches) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !payoutsOf(batch).isEmpty());
            commands.<Object>sendAndWait(
                    new RecordAbsence(batch, statement, noticedAt, payoutsOf(batch), noticedAt));
        }
    }

    /** What is owed to them and in nobody's hands. */
    long payableMicro() {
        return jdbc.queryForObject(
                """
                SELECT coalesce(sum(balance_micro), 0)::bigint FROM payouts.balance
                WHERE account = ANY (?)
                """,
                Long.class,
                (Object)
                        payees.stream()
                                .map(one -> "liab:worker:" + one.payeeId() + ":payable")
                                .toArray(String[]::new));
    }

    private void earn() {
        String packet = new PacketId(UUID.randomUUID()).toString();
        String offTaker = new OffTakerId(UUID.randomUUID()).toString();
        Instant at = Instant.now();
        long price = NET * payees.size();
        events.publish(
                new FundsDeposited(
                        offTaker, "OUT-" + packet.substring(4, 20), price, "MVR", 0, "ops_x", at));
        int chunks = Math.ceilDiv(payees.size(), PER_BATCH);
        for (int n = 0; n < chunks; n++) {
            int to = Math.min((n + 1) * PER_BATCH, payees.size());
            events.publish(
                    new PacketContributorsListed(
                            packet, n, chunks, payees.subList(n * PER_BATCH, to)));
        }
        events.publish(sold(packet, offTaker, price, at));
        await().atMost(Duration.ofSeconds(60)).until(() -> payableMicro() == NET * payees.size());
    }

    private LicenceSold sold(String packet, String offTaker, long price, Instant at) {
        return new LicenceSold(
                licence,
                offTaker,
                "Coral Audit",
                packet,
                "prd_" + "0".repeat(31) + "1",
                "Wages",
                "RESEARCH",
                "quo_" + "0".repeat(31) + "1",
                new Pricing(PricingMode.BOTTOM_UP, NET, "MVR"),
                payees.size(),
                ContributorManifest.sha256(payees),
                price,
                0,
                0,
                price,
                "MVR",
                at,
                at.plus(Duration.ofDays(30)));
    }

    /** All go to one account: what is looked at here is not where money goes. */
    private String destination() {
        var id = new DestinationId(UUID.randomUUID());
        commands.<Object>sendAndWait(
                new RegisterDestination(
                        id,
                        new PayeeId(UUID.randomUUID()),
                        RailCode.BANK,
                        "77" + Math.abs(id.hashCode()) + "00000",
                        "Holder",
                        Instant.now().minus(Duration.ofDays(30))));
        return id.toString();
    }

    private BatchId sent(
            PayoutRunId run, int number, List<ContributorUnits> to, String destination) {
        var batch = new BatchId(UUID.randomUUID());
        var payouts =
                to.stream()
                        .map(
                                one ->
                                        new Payout(
                                                new PayoutId(UUID.randomUUID()).toString(),
                                                one.payeeId(),
                                                destination,
                                                NET,
                                                0,
                                                NET))
                        .toList();
        Instant at = Instant.now();
        commands.<Object>sendAndWait(
                new ReservePayouts(
                        batch, run, number, RailCode.BANK, "MVR", payouts, "ops_one", at));
        commands.<Object>sendAndWait(new ApprovePayoutBatch(batch, "ops_two", at));
        return batch;
    }

    /** Once the batch has gone out. */
    private List<String> payoutsOf(BatchId batch) {
        return jdbc.queryForList(
                "SELECT payout_id FROM payouts.payout WHERE batch_id = ? AND state = 'SUBMITTED'",
                String.class,
                batch.toString());
    }
}
