package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.payout.ConfirmReceipt;
import org.xpatvoices.contracts.payout.ReceiptAnswer;

import java.time.Duration;
import java.util.Random;

/**
 * Workers who say that the money came, hours or weeks later; more of them the more goes wrong. Each
 * has a chance of their own, so that it is the same whoever died meanwhile.
 */
final class SimulatedWorkers {
    private static final int AT_LEAST_PER_MILLE = 20;
    private static final int HOURS_MAX = 21 * 24;

    private final SimulatedProcess ours;
    private final Agenda agenda;
    private final World world;

    SimulatedWorkers(SimulatedProcess ours, Agenda agenda, World world) {
        this.ours = ours;
        this.agenda = agenda;
        this.world = world;
    }

    /** A worker has the whole of this payout. */
    void received(String payoutId, SimulatedBooks.Known known) {
        var chance = new Random(world.seed() * 31 + payoutId.hashCode());
        if (chance.nextInt(1_000) < Math.max(AT_LEAST_PER_MILLE, world.mischiefPerMille())) {
            var said =
                    chance.nextInt(10) == 0
                            ? ReceiptAnswer.RECEIVED_WITH_ISSUES
                            : ReceiptAnswer.RECEIVED;
            agenda.plan(
                    Duration.ofHours(1 + chance.nextInt(HOURS_MAX)),
                    () -> say(payoutId, known, said));
        }
    }

    private void say(String payoutId, SimulatedBooks.Known known, ReceiptAnswer answer) {
        ours.offer(
                new ConfirmReceipt(
                        BatchId.of(known.batchId()),
                        PayoutId.of(payoutId),
                        PayeeId.of(known.payout().payeeId()),
                        answer,
                        agenda.instant()));
    }
}
