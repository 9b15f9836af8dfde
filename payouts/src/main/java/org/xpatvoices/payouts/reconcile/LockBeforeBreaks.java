package org.xpatvoices.payouts.reconcile;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.ApproveResolutions;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.payouts.payout.PayableNow;

import java.util.List;

/**
 * While money is taken back, or what somebody has approved in a day is added up, nobody else may
 * choose payees or approve that, and while a line is said to show a record, no statement is taken
 * in. All of it is settled before any break is loaded: whoever has the lock waits for those who
 * open breaks, and they would wait for this one.
 */
@Component
class LockBeforeBreaks {
    private final JdbcTemplate jdbc;
    private final PayableNow payable;
    private final RecordsNow records;
    private final ApprovedToday today;

    LockBeforeBreaks(
            @Qualifier("localSegment") CommandBus bus,
            JdbcTemplate jdbc,
            PayableNow payable,
            RecordsNow records,
            ApprovedToday today) {
        this.records = records;
        this.today = today;
        this.jdbc = jdbc;
        this.payable = payable;
        bus.registerHandlerInterceptor(this::before);
    }

    private Object before(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        var approved =
                switch (work.getMessage().getPayload()) {
                    case ApproveResolution one when one.approved() -> List.of(one.breakId());
                    case ApproveResolutions many when many.approved() ->
                            many.proposals().stream()
                                    .map(ApproveResolutions.Read::breakId)
                                    .toList();
                    default -> List.<BreakId>of();
                };
        if (!approved.isEmpty()) {
            lock(approved);
        }
        return chain.proceed();
    }

    private void lock(List<BreakId> breaks) {
        var ends =
                jdbc.queryForList(
                        "SELECT DISTINCT resolution FROM payouts.break WHERE break_id = ANY (?)"
                                + " AND resolution IS NOT NULL",
                        String.class,
                        (Object) breaks.stream().map(BreakId::toString).toArray(String[]::new));
        if (ends.contains(BreakResolution.TAKEN_BACK.name())) {
            payable.hold();
        }
        if (ends.stream().anyMatch(ApprovedToday.ENDS::contains)) {
            today.hold();
        }
        if (ends.contains(BreakResolution.RECORDED_SINCE.name())) {
            records.hold();
        }
    }
}
