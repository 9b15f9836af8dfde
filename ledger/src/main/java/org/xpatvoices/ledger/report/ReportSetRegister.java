package org.xpatvoices.ledger.report;

import static org.xpatvoices.contracts.refusal.ReportRule.EARLIER_REPORTS_MUST_BE_REMEMBERED;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.report.estimate.Members;
import org.xpatvoices.ledger.shredding.ReportNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Over whom earlier figures were counted. A report's sets are kept before it is published; those of
 * one that was never published in the end count as known all the same, which errs on the safe side.
 * The log says of every published report, by a keyed digest, what must lie here.
 */
@Component
class ReportSetRegister {
    private static final long ONE_REPORT_AT_A_TIME = 4_715_901_122L;
    private static final String LINES =
            """
            select report_id, concat_ws('|', figure, part, named, encode(sha256(members), 'hex')) as line
            from ledger.report_set
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ReportNames names;

    ReportSetRegister(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, ReportNames names) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.names = names;
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

    /** Whether what the log says of every published report lies here, and all names still lead. */
    void refuseIfForgotten() {
        Map<String, List<String>> kept =
                jdbc
                        .query(LINES, (row, _) -> Map.entry(row.getString(1), row.getString(2)))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        var forgotten = new ArrayList<String>();
        jdbc.query(
                "select report_id, sets_digest from ledger.report order by position",
                row -> {
                    String report = row.getString(1);
                    if (!digest(kept.getOrDefault(report, List.of())).equals(row.getString(2))) {
                        forgotten.add(report);
                    }
                });
        if (!forgotten.isEmpty()) {
            throw new Refused(
                    EARLIER_REPORTS_MUST_BE_REMEMBERED,
                    "The sets of " + forgotten.getFirst() + " are not as the log has them.");
        }
        Long named =
                jdbc.queryForObject(
                        "select coalesce(max(named), 0) from ledger.report_set", Long.class);
        if (names.everNamed() < Objects.requireNonNull(named)) {
            throw new Refused(
                    EARLIER_REPORTS_MUST_BE_REMEMBERED,
                    "The key database no longer has the names of all workers.");
        }
    }

    /** The sets of a figure and of its groups, in other reports, oldest first. */
    List<Members> published(String figure, ReportId apartFrom) {
        return jdbc.query(
                """
                select members from ledger.report_set
                where figure = ? and report_id <> ? order by position
                """,
                (row, _) -> Members.read(row.getBytes("members")),
                figure,
                apartFrom.toString());
    }

    /** In place of what an earlier attempt at the same report kept; returns the keyed digest. */
    String keep(ReportId report, List<CountedSet> sets) {
        jdbc.update("delete from ledger.report_set where report_id = ?", report.toString());
        long named = names.everNamed();
        for (CountedSet set : sets) {
            jdbc.update(
                    """
                    insert into ledger.report_set (report_id, figure, part, named, members)
                    values (?, ?, gen_random_uuid(), ?, ?)
                    """,
                    report.toString(),
                    set.figure(),
                    named,
                    set.members().bytes());
        }
        return digest(
                jdbc.query(
                        LINES + " where report_id = ?",
                        (row, _) -> row.getString(2),
                        report.toString()));
    }

    private String digest(List<String> lines) {
        return names.names().digest(lines.stream().sorted().toList());
    }
}
