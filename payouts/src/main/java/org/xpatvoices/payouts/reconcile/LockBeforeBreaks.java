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
 * While money is taken back, nobody else may choose payees, and while a line is said to show a
 * record, no statement is taken in. Both are settled before any break is loaded: whoever has the
 * lock waits for those who open breaks, and they would wait for this one.
 */
@Component
class LockBeforeBreaks {
    private final JdbcTemplate jdbc;
    private final PayableNow payable;
    private final RecordsNow records;

    LockBeforeBreaks(
            @Qualifier("localSegment") CommandBus bus,
            JdbcTemplate jdbc,
            PayableNow payable,
            RecordsNow records) {
        this.records = records;
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
                        "SELECT DISTINCT resolution FROM payouts.break WHERE break_id = ANY (?)",
                        String.class,
                        (Object) breaks.stream().map(BreakId::toString).toArray(String[]::new));
        if (ends.contains(BreakResolution.TAKEN_BACK.name())) {
            payable.hold();
        }
        if (ends.contains(BreakResolution.RECORDED_SINCE.name())) {
            records.hold();
        }
    }
}
