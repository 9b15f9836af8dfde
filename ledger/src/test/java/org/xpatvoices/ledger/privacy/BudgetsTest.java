package org.xpatvoices.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.xpatvoices.contracts.refusal.FiguresRule.FIGURES_MUST_BE_LATE;
import static org.xpatvoices.contracts.refusal.FiguresRule.FIGURES_NEED_A_QUARTER;
import static org.xpatvoices.contracts.refusal.FiguresRule.PRIVACY_BUDGET_CANNOT_BE_OVERSPENT;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_IS_PUBLISHED_ALREADY;

import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.figures.FiguresPublished;
import org.xpatvoices.contracts.figures.FiguresView;
import org.xpatvoices.contracts.figures.NoisyCount;
import org.xpatvoices.contracts.figures.PrivacySpent;
import org.xpatvoices.contracts.figures.PublishFigures;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.ledger.SharedLog;
import org.xpatvoices.ledger.contribution.ContributorsRegister;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class BudgetsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final int CAP = 1_000;

    private final SharedLog log = new SharedLog();
    private final AtomicInteger asked = new AtomicInteger();

    BudgetsTest() {
        log.handledBy(new Buyer(new Budgets(log.repository(PrivacyBudget.class), CAP), asked));
    }

    /** Asks for counts of one population. */
    record Buy(String period, int epsilonMilli) {}

    record Buyer(Budgets budgets, AtomicInteger asked) {
        @CommandHandler
        void decide(Buy buy) {
            budgets.publish(
                    new FiguresOrder(
                            "everybody", buy.period(), 6, buy.epsilonMilli(), "ops_any", NOW),
                    () -> Map.of("forms", 1_000L + asked.incrementAndGet()));
        }
    }

    @Test
    void publishesOnceAndDrawsOnce() {
        var first = log.when(new Buy("2026-Q1", 250)).events();

        assertThat(first).hasSize(1);
        log.when(new Buy("2026-Q1", 250)).changedNothing();
        assertThat(asked).hasValue(1);
        assertThat(((FiguresPublished) first.getFirst()).spentMilli()).isEqualTo(250);
    }

    @Test
    void refusesToOverspend() {
        log.when(new Buy("2026-Q1", 600)).events();
        log.when(new Buy("2026-Q2", 401)).refusedBy(PRIVACY_BUDGET_CANNOT_BE_OVERSPENT);
        assertThat(log.when(new Buy("2026-Q3", 400)).events()).hasSize(1);
    }

    @Test
    void holdsTheCapAgainstSixtyFourAtOnce() throws Exception {
        List<Callable<Integer>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < 64; buyer++) {
            var buy = new Buy("period-" + buyer, 100);
            buyers.add(() -> log.succeeds(buy) ? 1 : 0);
        }
        int served = 0;
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var answer : threads.invokeAll(buyers)) {
                served += answer.get();
            }
        }
        assertThat(served).isEqualTo(CAP / 100);
        log.when(new Buy("one more", 1)).refusedBy(PRIVACY_BUDGET_CANNOT_BE_OVERSPENT);
    }

    /** Asks for a public report. */
    record Ask(String question) {}

    record Reporter(ReportBudget budget) {
        @CommandHandler
        void decide(Ask ask) {
            budget.refuseRepeating("reports-2026", ask.question());
            var report = new ReportId(UUID.randomUUID());
            budget.buy("reports-2026", report, ask.question(), List.of(100L), NOW);
        }
    }

    /** Two draws for one question could be averaged, and one person could spend the year so. */
    @Test
    void answersAQuestionOnce() {
        var reports = new SharedLog();
        reports.handledBy(
                new Reporter(
                        new ReportBudget(reports.repository(PrivacyBudget.class), 1_000, 250)));

        var first = reports.when(new Ask("2026-Q1||C01@42")).events();

        assertThat(((PrivacySpent) first.getFirst()).question()).isEqualTo("2026-Q1||C01@42");
        reports.when(new Ask("2026-Q1||C01@42")).refusedBy(REPORT_IS_PUBLISHED_ALREADY);
        for (String other : List.of("2026-Q2||C01@42", "2026-Q1||C02@42", "2026-Q1||C01@43")) {
            assertThat(reports.when(new Ask(other)).events()).hasSize(1);
        }
    }

    @Test
    void roundsToFiveAndShowsNothingSmall() {
        var view = FiguresProjector.view(published(103, 102, 20, 17, -3));

        assertThat(view.figures())
                .extracting(FiguresView.Figure::count)
                .containsExactly(105L, 100L, 20L, null, null);
    }

    @Test
    void refusesWhatIsNoQuarterOrNotLateEnough() {
        var budgets = new Budgets(log.repository(PrivacyBudget.class), CAP);
        var late = new SharedLog();
        late.handledBy(
                new PublishFiguresHandler(
                        budgets, mock(ContributorsRegister.class), Duration.ofDays(90), 250));

        for (String odd : List.of("2026", "2026-Q5", "2026-11", "last")) {
            late.when(new PublishFigures(odd, "ops_any", NOW)).refusedBy(FIGURES_NEED_A_QUARTER);
        }
        for (String early : List.of("2026-Q3", "2026-Q4", "2027-Q1")) {
            late.when(new PublishFigures(early, "ops_any", NOW)).refusedBy(FIGURES_MUST_BE_LATE);
        }
    }

    private static FiguresPublished published(long... counts) {
        var noisy = new ArrayList<NoisyCount>();
        for (long count : counts) {
            noisy.add(new NoisyCount("form-" + noisy.size(), count));
        }
        return new FiguresPublished(
                "bud_1", "everybody", "2026-Q1", 6, 250, 250, CAP, noisy, "ops_any", NOW);
    }
}
