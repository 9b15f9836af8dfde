package org.xpatvoices.payouts.reconcile;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakGroup;
import org.xpatvoices.contracts.reconcile.BreakGroupView;
import org.xpatvoices.contracts.reconcile.BreakMemberView;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.GetBreakGroups;
import org.xpatvoices.contracts.reconcile.GetBreaksOfGroup;
import org.xpatvoices.payouts.rail.RailZones;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Waiting breaks by cause, so that the thousands of an outage are a handful of decisions. */
@Component
class BreakGroupRegister {
    /** Tells apart breaks of a category that can end in different ways. */
    private static final String KIND =
            "concat(in_suspense::int, sign(amount_micro), (-amount_micro > expected_micro)::int,"
                    + " (expected_micro > 0)::int, released::int)";

    private static final String AT_STAKE =
            "sum(greatest(worth_micro, " + BreakSql.DIFFERENCE + "))::bigint";

    private final JdbcTemplate jdbc;
    private final String day;

    BreakGroupRegister(JdbcTemplate jdbc, RailZones zones) {
        this.jdbc = jdbc;
        this.day = BreakSql.day(zones);
    }

    @QueryHandler
    List<BreakGroupView> handle(GetBreakGroups query) {
        return jdbc.query(
                """
                SELECT category, %s, currency, %s, state, resolution, proposed_by, count(*), %s,
                       bool_or(in_suspense), min(amount_micro), max(expected_micro),
                       bool_or(payout_id IS NOT NULL), bool_or(released)
                FROM %s WHERE state IN ('OPEN', 'RESOLUTION_PROPOSED')
                GROUP BY severity, 1, 2, 3, 4, 5, 6, 7 ORDER BY severity, 2, 1, 3, 4, 5, 6, 7
                """
                        .formatted(day, KIND, AT_STAKE, BreakSql.BREAKS),
                (row, _) -> view(row));
    }

    private static BreakGroupView view(ResultSet row) throws SQLException {
        var category = BreakCategory.valueOf(row.getString(1));
        return new BreakGroupView(
                new BreakGroup(
                        category,
                        row.getDate(2).toLocalDate(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        resolution(row.getString(6)),
                        row.getString(7)),
                row.getLong(8),
                row.getLong(9),
                allowed(category, row));
    }

    /** What can be decided on all of a group; payouts and records are named line by line. */
    private static List<BreakResolution> allowed(BreakCategory category, ResultSet row)
            throws SQLException {
        var ends = Resolutions.of(category, row.getBoolean(10), row.getLong(11), row.getLong(12));
        return Resolutions.fitting(ends, row.getBoolean(13), row.getBoolean(14)).stream()
                .filter(end -> end != BreakResolution.RECORDED_SINCE)
                .filter(
                        end ->
                                !Resolutions.nameAPayout(end)
                                        || category != BreakCategory.MISSING_IN_LEDGER
                                                && category != BreakCategory.UNIDENTIFIED_CREDIT)
                .toList();
    }

    private static @Nullable BreakResolution resolution(@Nullable String name) {
        return name == null ? null : BreakResolution.valueOf(name);
    }

    @QueryHandler
    List<BreakMemberView> handle(GetBreaksOfGroup query) {
        var group = query.group();
        var resolution = group.resolution();
        return jdbc.query(
                """
                SELECT break_id, coalesce(payout_id, named_payout), amount_micro, expected_micro, detail,
                       coalesce(proposal, 0), worth_micro
                FROM %s
                WHERE state = ? AND category = ? AND %s = ? AND currency = ? AND %s = ?
                  AND resolution IS NOT DISTINCT FROM ? AND proposed_by IS NOT DISTINCT FROM ?
                ORDER BY break_id
                """
                        .formatted(BreakSql.BREAKS, day, KIND),
                (row, _) ->
                        new BreakMemberView(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getString(5),
                                row.getInt(6),
                                row.getLong(7)),
                group.state(),
                group.category().name(),
                Date.valueOf(group.day()),
                group.currency(),
                group.kind(),
                resolution == null ? null : resolution.name(),
                group.proposedBy());
    }
}
