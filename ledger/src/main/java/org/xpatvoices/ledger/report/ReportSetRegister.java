package org.xpatvoices.ledger.report;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.ledger.report.estimate.Members;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Over whom earlier figures were counted. A report's sets are committed before it is published;
 * those of one that was never published in the end count as known all the same, which errs on the
 * safe side.
 */
@Component
class ReportSetRegister {
    private static final long ONE_REPORT_AT_A_TIME = 4_715_901_122L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ReportSetRegister(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes reports one after another, so that each knows the sets of those before it. */
    <T> T alone(Supplier<T> work) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            jdbc.query(
                                    "select pg_advisory_xact_lock(?)",
                                    _ -> {},
                                    ONE_REPORT_AT_A_TIME);
                            return work.get();
                        }));
    }

    /** The sets of a figure and of its groups, in other reports, oldest first. */
    List<Members> published(String figure, ReportId apartFrom) {
        return jdbc.query(
                """
                select members from ledger.report_set
                where (figure = ? or starts_with(figure, ?)) and report_id <> ? order by position
                """,
                (row, _) -> Members.read(row.getBytes("members")),
                figure,
                figure + "|",
                apartFrom.toString());
    }

    /** In place of what an earlier attempt at the same report kept. */
    void keep(ReportId report, Map<String, Members> sets) {
        jdbc.update("delete from ledger.report_set where report_id = ?", report.toString());
        sets.forEach(
                (figure, members) ->
                        jdbc.update(
                                """
                                insert into ledger.report_set (report_id, figure, members)
                                values (?, ?, ?)
                                """,
                                report.toString(),
                                figure,
                                members.bytes()));
    }
}
