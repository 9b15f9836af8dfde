package org.xpatvoices.payouts.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.ApprovePayoutRun;
import org.xpatvoices.contracts.payout.CancelPayoutRun;
import org.xpatvoices.contracts.payout.OpenPayoutRun;
import org.xpatvoices.contracts.payout.PayoutFileTaken;
import org.xpatvoices.contracts.payout.PayoutRunApproved;
import org.xpatvoices.contracts.payout.PayoutRunCancelled;
import org.xpatvoices.contracts.payout.PayoutRunEndorsed;
import org.xpatvoices.contracts.payout.PayoutRunStarted;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.RunBatch;
import org.xpatvoices.contracts.refusal.PayoutFileRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;

/** The one place where a run is approved or cancelled; its batches follow. */
@Aggregate
class PayoutRun {
    private static final String APPROVED = "APPROVED";
    private static final String ENDORSED = "ENDORSED";

    @AggregateIdentifier private String runId;
    private List<String> batchIds;
    private String startedBy;
    private long totalMicro;
    private int payoutCount;
    private ApprovalKind kind = ApprovalKind.RUN;
    private RailCode rail = RailCode.BANK;
    private @Nullable String endorsedBy;
    private @Nullable String approvedBy;
    private @Nullable String fileSha256;
    private boolean cancelled;

    @SuppressWarnings("NullAway.Init") // filled by evolve
    PayoutRun() {}

    @CommandHandler
    PayoutRun(OpenPayoutRun command) {
        this();
        apply(RunFacts.started(command));
    }

    /** Answers the state that the run is in then: APPROVED, or ENDORSED if it needs another. */
    @CommandHandler
    String decide(
            ApprovePayoutRun command, ApprovalLimits limits, FloatCover floats, DailyLimit day) {
        if (command.approvedBy().equals(startedBy)) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    "Run " + runId + " was started by " + startedBy + ".");
        }
        if (command.approvedBy().equals(approvedBy) && !cancelled) {
            return APPROVED;
        }
        if (cancelled || approvedBy != null) {
            throw new Refused(
                    PayoutRule.PAYOUT_RUN_MUST_AWAIT_APPROVAL,
                    "Run " + runId + (cancelled ? " was cancelled." : " has been approved."));
        }
        floats.mustCover(runId, rail);
        if (!limits.allow(kind, totalMicro, payoutCount)
                && (endorsedBy == null || endorsedBy.equals(command.approvedBy()))) {
            if (endorsedBy == null) {
                apply(new PayoutRunEndorsed(runId, command.approvedBy(), command.approvedAt()));
            }
            return ENDORSED;
        }
        day.mustAllow(kind, command.approvedBy(), command.approvedAt(), totalMicro, payoutCount);
        apply(new PayoutRunApproved(runId, batchIds, command.approvedBy(), command.approvedAt()));
        return APPROVED;
    }

    /** Whatever of it has not gone yet can be stopped; a run that has gone altogether cannot. */
    @CommandHandler
    void decide(CancelPayoutRun command, BatchesSent sent) {
        if (cancelled) {
            throw new Refused(
                    PayoutRule.PAYOUT_RUN_MUST_NOT_BE_CANCELLED_TWICE, "Run " + runId + ".");
        }
        if (approvedBy != null && sent.all(batchIds)) {
            throw new Refused(
                    PayoutRule.BATCH_MUST_NOT_BE_CANCELLED_ONCE_SUBMITTING,
                    "Every batch of run " + runId + " has been sent.");
        }
        apply(
                new PayoutRunCancelled(
                        runId,
                        batchIds,
                        command.cancelledBy(),
                        Told.by(command.reason()),
                        command.cancelledAt()));
    }

    /** One file for good: another one would be a second order of what the first has paid. */
    void take(PayoutFileTaken file, boolean withTheBank) {
        if (fileSha256 == null ? withTheBank : !fileSha256.equals(file.sha256())) {
            throw new Refused(
                    PayoutFileRule.PAYOUT_FILE_MUST_STAY_THE_SAME,
                    "Run " + runId + ", of which the bank has " + fileSha256 + ".");
        }
        apply(file);
    }

    @EventSourcingHandler
    void evolve(PayoutFileTaken event) {
        fileSha256 = event.sha256();
    }

    @EventSourcingHandler
    void evolve(PayoutRunStarted event) {
        runId = event.runId();
        batchIds = event.batches().stream().map(RunBatch::batchId).toList();
        startedBy = event.startedBy();
        totalMicro = event.totalMicro();
        payoutCount = event.payoutCount();
        kind = ApprovalKind.of(event);
        rail = RailCode.valueOf(event.rail());
    }

    @EventSourcingHandler
    void evolve(PayoutRunEndorsed event) {
        endorsedBy = event.endorsedBy();
    }

    @EventSourcingHandler
    void evolve(PayoutRunApproved event) {
        approvedBy = event.approvedBy();
    }

    @EventSourcingHandler
    void evolve(PayoutRunCancelled event) {
        cancelled = true;
    }
}
