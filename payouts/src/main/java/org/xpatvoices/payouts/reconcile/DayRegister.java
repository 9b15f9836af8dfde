package org.xpatvoices.payouts.reconcile;

import static java.util.stream.Collectors.groupingBy;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.DayEquationView;
import org.xpatvoices.contracts.reconcile.GetDayEquations;
import org.xpatvoices.contracts.reconcile.ReconciliationView;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The statements of a day in the Maldives as one equation per account and currency, beside what the
 * books moved.
 */
@Component
class DayRegister {
    private static final String DAY = "(closed_at AT TIME ZONE 'Indian/Maldives')::date";

    private final JdbcTemplate jdbc;
    private final ReconciliationRegister statements;
    private final DayMovements moved;

    DayRegister(JdbcTemplate jdbc, ReconciliationRegister statements) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.moved = new DayMovements(jdbc);
    }

    @QueryHandler
    List<DayEquationView> handle(GetDayEquations query) {
        LocalDate day = query.day() == null ? edge("max", "<", LocalDate.MAX) : query.day();
        if (day == null) {
            return List.of();
        }
        var before = edge("max", "<", day);
        var after = edge("min", ">", day);
        List<DayEquationView> equations = new ArrayList<>();
        statements.closedOn(day).stream()
                .collect(
                        groupingBy(
                                DayRegister::account,
                                TreeMap::new,
                                java.util.stream.Collectors.toList()))
                .values()
                .forEach(group -> equations.add(equation(day, group, before, after)));
        return equations;
    }

    /** The whole account, in the order of what is shown of it: two may end alike. */
    static String account(ReconciliationView one) {
        return one.accountMask() + ' ' + one.currency() + ' ' + one.accountId();
    }

    private DayEquationView equation(
            LocalDate day,
            List<ReconciliationView> ordered,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {
        var first = ordered.getFirst();
        var last = ordered.getLast();
        return new DayEquationView(
                day,
                first.accountMask(),
                first.currency(),
                ordered.size(),
                first.openingMicro(),
                ordered.stream().mapToLong(ReconciliationView::creditMicro).sum(),
                ordered.stream().mapToLong(ReconciliationView::debitMicro).sum(),
                last.closingMicro(),
                last.ledgerMicro(),
                ordered.stream().mapToInt(ReconciliationView::lines).sum(),
                ordered.stream().mapToInt(ReconciliationView::matched).sum(),
                ordered.stream().mapToInt(ReconciliationView::openBreaks).sum(),
                moved.on(day, first),
                before,
                after);
    }

    /** The nearest day, on one side of another, on which a statement closed that still stands. */
    private @Nullable LocalDate edge(String which, String side, LocalDate of) {
        Date found =
                jdbc.queryForObject(
                        "SELECT %s(%s) FROM payouts.statement WHERE revoked_at IS NULL"
                                        .formatted(which, DAY)
                                + (of.equals(LocalDate.MAX)
                                        ? ""
                                        : " AND %s %s ?".formatted(DAY, side)),
                        Date.class,
                        of.equals(LocalDate.MAX) ? new Object[0] : new Object[] {Date.valueOf(of)});
        return found == null ? null : found.toLocalDate();
    }
}
