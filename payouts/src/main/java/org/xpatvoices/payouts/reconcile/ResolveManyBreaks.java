package org.xpatvoices.payouts.reconcile;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.ApproveResolutions;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.contracts.reconcile.ProposeResolutions;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.DailyLimit;
import org.xpatvoices.payouts.payout.PayoutEvidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The same decision on many breaks, each of which decides for itself as if it had come alone; one
 * that refuses undoes the decision on all of them.
 */
@Component
class ResolveManyBreaks {
    private static final int BREAKS_MAX = 5_000;

    private final Repository<Break> breaks;
    private final PayoutEvidence evidence;
    private final ApprovalLimits limits;
    private final Records records;
    private final DailyLimit day;

    ResolveManyBreaks(
            Repository<Break> breaks,
            PayoutEvidence evidence,
            ApprovalLimits limits,
            Records records,
            DailyLimit day) {
        this.records = records;
        this.day = day;
        this.breaks = breaks;
        this.evidence = evidence;
        this.limits = limits;
    }

    @CommandHandler
    void decide(ProposeResolutions command) {
        mustBeAHandful(command.breakIds());
        for (BreakId id : command.breakIds()) {
            var one =
                    new ProposeResolution(
                            id,
                            command.resolution(),
                            command.note(),
                            command.proposedBy(),
                            command.proposedAt());
            breaks.load(id.toString()).execute(it -> it.decide(one));
        }
    }

    @CommandHandler
    void decide(ApproveResolutions command) {
        mustBeAHandful(command.proposals());
        if (command.approved()) {
            mustStayWithinTheLimit(command.proposals());
        }
        for (var read : command.proposals()) {
            var one =
                    new ApproveResolution(
                            read.breakId(),
                            read.proposal(),
                            command.approved(),
                            command.approvedBy(),
                            command.approvedAt());
            breaks.load(read.breakId().toString())
                    .execute(it -> it.decide(one, evidence, limits, records, day));
        }
    }

    /** Of each kind, all together: in sum and in number. */
    private void mustStayWithinTheLimit(List<ApproveResolutions.Read> proposals) {
        Map<ApprovalKind, List<Long>> byKind = new EnumMap<>(ApprovalKind.class);
        for (var read : proposals) {
            breaks.load(read.breakId().toString())
                    .execute(
                            one ->
                                    byKind.computeIfAbsent(
                                                    one.approvalKind(), _ -> new ArrayList<>())
                                            .add(one.atStakeMicro(evidence)));
        }
        byKind.forEach(this::mustStayWithinTheLimit);
    }

    private void mustStayWithinTheLimit(ApprovalKind kind, List<Long> atStakeMicro) {
        long sum = 0;
        for (long one : atStakeMicro) {
            sum = Math.addExact(sum, one);
        }
        if (!limits.allow(kind, sum, atStakeMicro.size())) {
            throw new Refused(
                    PayoutRule.DECISION_MUST_STAY_WITHIN_THE_LIMIT,
                    "%d micro-units are in question in %d breaks (%s), and the limit is %s."
                            .formatted(sum, atStakeMicro.size(), kind, limits.of(kind)));
        }
    }

    private static void mustBeAHandful(List<?> many) {
        if (many.size() > BREAKS_MAX) {
            throw new Refused(
                    PayoutRule.DECISION_MUST_BE_ON_FIVE_THOUSAND_BREAKS_AT_MOST,
                    many.size() + " breaks at once.");
        }
    }
}
