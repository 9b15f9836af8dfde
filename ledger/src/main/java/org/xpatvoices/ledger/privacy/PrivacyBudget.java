package org.xpatvoices.ledger.privacy;

import static org.xpatvoices.contracts.refusal.FiguresRule.PRIVACY_BUDGET_CANNOT_BE_OVERSPENT;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_BUDGET_CANNOT_BE_OVERSPENT;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_IS_PUBLISHED_ALREADY;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.xpatvoices.contracts.figures.FiguresPublished;
import org.xpatvoices.contracts.figures.NoisyCount;
import org.xpatvoices.contracts.figures.PrivacySpent;
import org.xpatvoices.contracts.ids.BudgetId;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a population has cost, and what was published of it: each period once, for good. */
@Aggregate(cache = "aggregateCache")
class PrivacyBudget {
    @AggregateIdentifier private BudgetId budgetId;
    private int spentMilli;
    private final Set<String> published = new HashSet<>();
    private final Map<String, String> answered = new HashMap<>();

    /** What is to be paid for, and by whom it was asked. */
    record Purchase(BudgetId budgetId, FiguresOrder order, int capMilli) {}

    /** What a report of a population costs, in thousandths of rho. */
    record ReportPurchase(
            BudgetId budgetId,
            String population,
            ReportId report,
            String question,
            int rhoMilli,
            int capMilli,
            Instant at) {}

    int spentMilli() {
        return spentMilli;
    }

    void refuseReportBeyond(int rhoMilli, int capMilli) {
        if (Math.addExact(spentMilli, rhoMilli) > capMilli) {
            throw new Refused(
                    REPORT_BUDGET_CANNOT_BE_OVERSPENT,
                    "%d of %d thousandths are spent, %d are asked for."
                            .formatted(spentMilli, capMilli, rhoMilli));
        }
    }

    void refuseRepeating(String question) {
        if (answered.containsKey(question)) {
            throw new Refused(REPORT_IS_PUBLISHED_ALREADY, "It is " + answered.get(question) + ".");
        }
    }

    void spend(ReportPurchase purchase) {
        refuseReportBeyond(purchase.rhoMilli(), purchase.capMilli());
        AggregateLifecycle.apply(
                new PrivacySpent(
                        purchase.budgetId().toString(),
                        purchase.population(),
                        purchase.report().toString(),
                        purchase.rhoMilli(),
                        Math.addExact(spentMilli, purchase.rhoMilli()),
                        purchase.capMilli(),
                        purchase.at(),
                        purchase.question()));
    }

    boolean hasPublished(String period) {
        return published.contains(period);
    }

    void publish(Purchase purchase, List<NoisyCount> counts) {
        FiguresOrder order = purchase.order();
        int spent = Math.addExact(spentMilli, order.epsilonMilli());
        if (spent > purchase.capMilli()) {
            throw new Refused(
                    PRIVACY_BUDGET_CANNOT_BE_OVERSPENT,
                    "%d of %d thousandths are spent, %d are asked for."
                            .formatted(spentMilli, purchase.capMilli(), order.epsilonMilli()));
        }
        AggregateLifecycle.apply(
                new FiguresPublished(
                        purchase.budgetId().toString(),
                        order.population(),
                        order.period(),
                        order.sensitivity(),
                        order.epsilonMilli(),
                        spent,
                        purchase.capMilli(),
                        counts,
                        order.publishedBy(),
                        order.at()));
    }

    @EventSourcingHandler
    void evolve(FiguresPublished event) {
        budgetId = BudgetId.of(event.budgetId());
        spentMilli = event.spentMilli();
        published.add(event.period());
    }

    @EventSourcingHandler
    void evolve(PrivacySpent event) {
        budgetId = BudgetId.of(event.budgetId());
        spentMilli = event.spentMilli();
        Optional.ofNullable(event.question()).ifPresent(one -> answered.put(one, event.reportId()));
    }
}
