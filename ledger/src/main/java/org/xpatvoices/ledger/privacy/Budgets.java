package org.xpatvoices.ledger.privacy;

import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.figures.NoisyCount;
import org.xpatvoices.contracts.ids.BudgetId;
import org.xpatvoices.ledger.aggregate.Held;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets counts leave with noise, as long as their population can pay. The noise is drawn while the
 * budget is held, after it is clear that nothing was published before.
 */
@Component
class Budgets {
    private static final int MILLI = 1_000;

    private final Repository<PrivacyBudget> budgets;
    private final int capMilli;
    private final SecureRandom source = new SecureRandom();

    Budgets(
            Repository<PrivacyBudget> budgets,
            @Value("${xpatvoices.privacy.cap-milli-epsilon:1000}") int capMilli) {
        this.budgets = budgets;
        this.capMilli = capMilli;
    }

    /**
     * Within a unit of work; does nothing if the period is published already.
     *
     * @param exact counts by what was counted, in the order in which they are published
     */
    void publish(FiguresOrder order, Supplier<Map<String, Long>> exact) {
        BudgetId id = idOf(order.population());
        var budget = Held.of(budgets, id, PrivacyBudget::new);
        if (budget.invoke(known -> known.hasPublished(order.period()))) {
            return;
        }
        List<NoisyCount> counts = noisy(order, exact.get());
        var purchase = new PrivacyBudget.Purchase(id, order, capMilli);
        budget.execute(known -> known.publish(purchase, counts));
    }

    static BudgetId idOf(String population) {
        byte[] name = ("budget of " + population).getBytes(StandardCharsets.UTF_8);
        return new BudgetId(UUID.nameUUIDFromBytes(name));
    }

    private List<NoisyCount> noisy(FiguresOrder order, Map<String, Long> exact) {
        var noise =
                new ExactLaplace(
                        new RandomInts(source),
                        (long) MILLI * order.sensitivity(),
                        order.epsilonMilli());
        return exact.entrySet().stream()
                .map(
                        count ->
                                new NoisyCount(
                                        count.getKey(),
                                        Math.addExact(count.getValue(), noise.draw())))
                .toList();
    }
}
