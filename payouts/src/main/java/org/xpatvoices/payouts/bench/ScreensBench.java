package org.xpatvoices.payouts.bench;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.audit.AuditLineView;
import org.xpatvoices.contracts.audit.GetAuditTrail;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.journal.BalanceView;
import org.xpatvoices.contracts.journal.GetBalances;
import org.xpatvoices.contracts.journal.GetJournal;
import org.xpatvoices.contracts.journal.JournalLineView;
import org.xpatvoices.contracts.payout.GetPayoutFunnel;
import org.xpatvoices.contracts.payout.GetPayoutRuns;
import org.xpatvoices.contracts.payout.GetPayoutTrace;
import org.xpatvoices.contracts.payout.PayoutFunnelView;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.contracts.payout.PayoutTraceView;
import org.xpatvoices.contracts.reconcile.*;
import org.xpatvoices.contracts.statement.EarningsLineView;
import org.xpatvoices.contracts.statement.GetEarningsLines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the console's lists ask of books with 10 million journal lines, each the way pages ask it.
 */
@Component
@Profile("bench")
class ScreensBench implements Bench {
    private static final int ROUNDS = 9;
    private static final int PAGE = 51;
    private static final double MILLIS_MAX = 300;
    private static final PayeeId SOMEBODY = new PayeeId(new UUID(0, 64_500));
    private static final PayoutId SOME_PAYOUT = new PayoutId(new UUID(0, 64_500));

    private final JdbcTemplate jdbc;
    private final QueryGateway queries;

    ScreensBench(JdbcTemplate jdbc, QueryGateway queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "screens";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        long began = System.nanoTime();
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            ScriptUtils.executeSqlScript(
                                    connection, new ClassPathResource("bench/screens.sql"));
                            return true;
                        });
        progress.say("books written in " + (System.nanoTime() - began) / 1_000_000_000 + " s");
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.shown("journal lines in the books", lines(), ""));
        screens()
                .forEach(
                        (name, screen) -> {
                            double millis = slowest(screen);
                            progress.say(name + ": " + millis + " ms");
                            figures.add(Figure.atMost(name, millis, "ms", MILLIS_MAX));
                        });
        return figures;
    }

    private Map<String, Runnable> screens() {
        Map<String, Runnable> screens = new LinkedHashMap<>();
        screens.put("journal", journal(null, null, null));
        screens.put("journal, deep", journal(null, null, "2000.1"));
        screens.put("journal of a payee", journal(account("payable"), null, null));
        screens.put("journal of the bank", journal("asset:bank:operating", null, null));
        screens.put("journal of a batch", journal(null, "bat_5_77", null));
        screens.put("balances", list(balances(false), BalanceView.class));
        screens.put("balances by kind", list(balances(true), BalanceView.class));
        screens.put(
                "statements", list(new GetReconciliations(null, PAGE), ReconciliationView.class));
        screens.put("the day", list(new GetDayEquations(null), DayEquationView.class));
        screens.put("breaks", list(new GetBreaks("OPEN", null, PAGE), BreakView.class));
        screens.put("breaks, all states, deep", list(deep(), BreakView.class));
        screens.put("breaks by cause", list(new GetBreakGroups(), BreakGroupView.class));
        screens.put("runs", list(new GetPayoutRuns(null, PAGE), PayoutRunView.class));
        screens.put("funnel", one(new GetPayoutFunnel(Instant.now()), PayoutFunnelView.class));
        screens.put(
                "trace of a payout", maybe(new GetPayoutTrace(SOME_PAYOUT), PayoutTraceView.class));
        screens.put(
                "shares of a payee",
                list(new GetEarningsLines(SOMEBODY, null, PAGE), EarningsLineView.class));
        screens.put(
                "audit trail",
                list(new GetAuditTrail(null, null, null, PAGE), AuditLineView.class));
        screens.put(
                "audit trail of one",
                list(new GetAuditTrail("ops_3", null, null, PAGE), AuditLineView.class));
        screens.put("files", list(new GetEvidenceFiles(null, PAGE), EvidenceStateView.class));
        return screens;
    }

    private static String account(String kind) {
        return "liab:worker:" + SOMEBODY + ":" + kind;
    }

    private static GetBalances balances(boolean byKind) {
        return new GetBalances(null, null, null, byKind, null, PAGE);
    }

    private static GetBreaks deep() {
        return new GetBreaks(null, "2." + "%019d".formatted(2_020_000), PAGE);
    }

    private Runnable journal(
            @Nullable String account, @Nullable String reference, @Nullable String after) {
        return list(new GetJournal(account, null, reference, after, PAGE), JournalLineView.class);
    }

    private Runnable list(Object query, Class<?> answer) {
        return () -> queries.query(query, ResponseTypes.multipleInstancesOf(answer)).join();
    }

    private Runnable one(Object query, Class<?> answer) {
        return () -> queries.query(query, ResponseTypes.instanceOf(answer)).join();
    }

    private Runnable maybe(Object query, Class<?> answer) {
        return () -> queries.query(query, ResponseTypes.optionalInstanceOf(answer)).join();
    }

    /** The slowest but one, after a first that is not counted. */
    private static double slowest(Runnable screen) {
        screen.run();
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            screen.run();
            millis[round] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS - 2];
    }

    private long lines() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT count(*) FROM payouts.journal_line", Long.class));
    }
}
