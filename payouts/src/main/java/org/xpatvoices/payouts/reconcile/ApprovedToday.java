package org.xpatvoices.payouts.reconcile;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.refusal.ApprovalRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.DailyLimit;
import org.xpatvoices.payouts.payout.OneChooser;
import org.xpatvoices.payouts.payout.Progress;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people have approved today, as of everything in the log and while nobody else approves
 * anything of the kind. What needs a third person is held against that limit, and against no day.
 */
@Component
class ApprovedToday implements DailyLimit {
    private static final Set<ApprovalKind> HELD =
            EnumSet.of(
                    ApprovalKind.WRITE_OFF, ApprovalKind.FORCE_MATCH, ApprovalKind.RAIL_OVERRIDE);

    /** The ends of breaks that count. */
    static final Set<String> ENDS =
            Arrays.stream(BreakResolution.values())
                    .filter(end -> HELD.contains(ApprovalKind.of(end)))
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private static final String SEEN = ApprovedToday.class.getName();

    private final ApprovalSums sums;
    private final ApprovalLimits limits;
    private final OneChooser chooser;
    private final Progress progress;
    private final TransactionManager transactions;

    ApprovedToday(
            ApprovalSums sums,
            ApprovalLimits limits,
            OneChooser chooser,
            Progress progress,
            TransactionManager transactions) {
        this.sums = sums;
        this.limits = limits;
        this.chooser = chooser;
        this.progress = progress;
        this.transactions = transactions;
    }

    /** From here to the end of the command; best before anything else is locked. */
    void hold() {
        seen();
    }

    /** What has been approved by the person whose command this is, with what it approves itself. */
    private Map<ApprovalKind, ApprovalSums.Sum> seen() {
        var work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(
                SEEN,
                _ -> {
                    work.attachTransaction(transactions);
                    chooser.lockOutOthers();
                    progress.awaitHead("payouts.journal", "payouts.reconcile");
                    return new HashMap<>();
                });
    }

    @Override
    public void mustAllow(
            ApprovalKind kind, String person, Instant at, long amountMicro, int count) {
        if (!HELD.contains(kind) || !limits.allow(kind, amountMicro, count)) {
            return;
        }
        var seen = seen();
        var before =
                seen.computeIfAbsent(
                        kind, _ -> sums.of(kind, person, at, limits.of(kind).amountMicro()));
        var with =
                new ApprovalSums.Sum(
                        Math.addExact(before.micro(), amountMicro), before.count() + count);
        var limit = limits.ofADay(kind);
        if (with.micro() > limit.amountMicro() || with.count() > limit.count()) {
            throw new Refused(
                    ApprovalRule.APPROVALS_OF_A_DAY_MUST_STAY_WITHIN_THE_LIMIT,
                    "%d micro-units in %d are too much of %s for today; up to %d in %d would pass."
                            .formatted(
                                    amountMicro,
                                    count,
                                    kind,
                                    Math.max(0, limit.amountMicro() - before.micro()),
                                    Math.max(0, limit.count() - before.count())));
        }
        seen.put(kind, with);
    }
}
