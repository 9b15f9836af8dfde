package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.BeginSubmission;
import org.xpatvoices.contracts.payout.RecordSubmission;
import org.xpatvoices.contracts.payout.RecordUnknownOutcome;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.contracts.payout.SubmissionStart;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Sends a batch once, and asks about it as often as it takes. The intent is durable before the
 * send; begun a second time after a crash, this finds the intent, sends nothing and says that the
 * outcome is not known.
 */
public final class Submission {
    /** Whatever a thread of this process is sending at this moment. */
    private static final Set<BatchId> UNDERWAY = ConcurrentHashMap.newKeySet();

    private static final int TRIES_MAX = 5;

    private final Outside outside;
    private final Clock clock;

    public Submission(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    /**
     * @param orders what is to be paid as of now; read again if a payout was held or let go between
     *     reading and sending
     */
    public void send(Rail rail, BatchId batch, Supplier<PaymentOrder> orders) {
        boolean first = UNDERWAY.add(batch);
        try {
            for (int tries = 0; tries < TRIES_MAX; tries++) {
                if (send(rail, orders.get(), batch) != SubmissionStart.CHANGED) {
                    return;
                }
            }
        } finally {
            if (first) {
                UNDERWAY.remove(batch);
            }
        }
    }

    private SubmissionStart send(Rail rail, PaymentOrder order, BatchId batch) {
        if (order.instructions().isEmpty()) {
            return SubmissionStart.OVER;
        }
        PaymentFile file = rail.file(order.batchId(), List.of(order));
        SubmissionStart start =
                outside.send(
                        new BeginSubmission(
                                batch,
                                rail.channel(),
                                file.sha256(),
                                order.instructions().stream()
                                        .map(PaymentOrder.Instruction::payoutId)
                                        .toList(),
                                clock.instant()));
        switch (start) {
            case BEGUN -> {
                var askedAt = clock.instant();
                var reply = outside.run(() -> rail.submit(batch.toString(), order, file));
                record(batch, reply);
                report(batch, reply, askedAt);
            }
            case INTERRUPTED -> interrupted(batch, rail);
            case CHANGED, OVER -> {}
        }
        return start;
    }

    /**
     * Asks about a part of a batch. Whatever comes back is about that part: of the others, and so
     * of the batch, it tells nothing.
     */
    void askAboutSome(Rail rail, BatchId batch, List<Rail.Asked> some) {
        var askedAt = clock.instant();
        report(batch, outside.run(() -> rail.ask(batch.toString(), some)), askedAt);
    }

    /**
     * Asks what became of an attempt, about everything in it that has no end; silence tells nothing
     * and changes nothing.
     */
    public void ask(Rail rail, BatchId batch, List<Rail.Asked> payouts) {
        var askedAt = clock.instant();
        var reply = outside.run(() -> rail.ask(batch.toString(), payouts));
        if (reply instanceof SubmissionReply.Reported) {
            record(batch, reply);
        }
        report(batch, reply, askedAt);
    }

    private void record(BatchId batch, SubmissionReply reply) {
        switch (reply) {
            case SubmissionReply.Reported _, SubmissionReply.HandedOver _ ->
                    outside.send(new RecordSubmission(batch, clock.instant()));
            case SubmissionReply.Partial(var _, var _, var reason) ->
                    outside.send(new RecordUnknownOutcome(batch, reason, clock.instant()));
            case SubmissionReply.Unknown(var reason) ->
                    outside.send(new RecordUnknownOutcome(batch, reason, clock.instant()));
        }
    }

    private void report(BatchId batch, SubmissionReply reply, Instant askedAt) {
        var report = reply.on(batch, clock.instant(), askedAt);
        if (report != null) {
            outside.send(report);
        }
    }

    /** Ends the wait for an attempt that was begun and that nobody is sending any more. */
    void giveUp(Rail rail, BatchId batch) {
        if (!UNDERWAY.contains(batch)) {
            interrupted(batch, rail);
        }
    }

    /** A file in an operator's hands cannot be lost on a wire; anything else may have arrived. */
    private void interrupted(BatchId batch, Rail rail) {
        if (rail.channel() == SubmissionChannel.FILE) {
            outside.send(new RecordSubmission(batch, clock.instant()));
        } else {
            outside.send(
                    new RecordUnknownOutcome(
                            batch, "interrupted before the answer was kept", clock.instant()));
        }
    }
}
