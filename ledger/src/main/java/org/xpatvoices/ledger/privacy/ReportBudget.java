package org.xpatvoices.ledger.privacy;

import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.ledger.aggregate.Held;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/**
 * Lets the counts of a public report leave with discrete Gaussian noise, as long as the year's
 * contributors can pay. Every report costs the same rho; the more counts it has, the wider is their
 * noise: a worker who is counted changes each count by one at most, so n counts with variance v
 * cost n / 2v. That speaks of the noise alone. Whom the counts are over is decided before, exactly,
 * and one worker more or less may hold back a dozen others.
 */
@Component
public class ReportBudget {
    private static final int HALF_MILLI = 500;

    private final Repository<PrivacyBudget> budgets;
    private final int capMilli;
    private final int rhoMilli;
    private final SecureRandom source = new SecureRandom();

    ReportBudget(
            Repository<PrivacyBudget> budgets,
            @Value("${xpatvoices.privacy.cap-milli-rho:1000}") int capMilli,
            @Value("${xpatvoices.privacy.report-milli-rho:250}") int rhoMilli) {
        this.budgets = budgets;
        this.capMilli = capMilli;
        this.rhoMilli = rhoMilli;
    }

    /** Counts with noise, and what they cost. */
    public record Bought(
            List<Long> counts, int variance, int rhoMilli, int spentMilli, int capMilli) {
        public Bought {
            counts = List.copyOf(counts);
        }
    }

    /** Within a unit of work; refuses before anything is counted. */
    public void refuseOverspending(String population) {
        Held.of(budgets, Budgets.idOf(population), PrivacyBudget::new)
                .execute(known -> known.refuseReportBeyond(rhoMilli, capMilli));
    }

    /** Within a unit of work; refuses a question that a report has answered. */
    public void refuseRepeating(String population, String question) {
        Held.of(budgets, Budgets.idOf(population), PrivacyBudget::new)
                .execute(known -> known.refuseRepeating(question));
    }

    /**
     * Within a unit of work: the noise is drawn while the budget is held.
     *
     * @param question what the counts answer, the same text for the same question
     */
    public Bought buy(
            String population, ReportId report, String question, List<Long> exact, Instant at) {
        var id = Budgets.idOf(population);
        var budget = Held.of(budgets, id, PrivacyBudget::new);
        budget.execute(
                known ->
                        known.spend(
                                new PrivacyBudget.ReportPurchase(
                                        id, population, report, question, rhoMilli, capMilli, at)));
        int variance = Math.max(1, Math.ceilDiv(HALF_MILLI * exact.size(), rhoMilli));
        var noise = new ExactGaussian(new RandomInts(source), variance);
        var counts = exact.stream().map(count -> Math.addExact(count, noise.draw())).toList();
        return new Bought(
                counts, variance, rhoMilli, budget.invoke(PrivacyBudget::spentMilli), capMilli);
    }
}
