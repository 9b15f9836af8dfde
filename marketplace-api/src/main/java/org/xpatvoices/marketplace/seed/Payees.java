package org.xpatvoices.marketplace.seed;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.seed.population.Population;

import java.util.function.Function;
import java.util.stream.Stream;

/** Finds workers whose pages show something. */
@Component
@Profile("demo")
class Payees {
    private final Queries queries;

    Payees(Queries queries) {
        this.queries = queries;
    }

    /**
     * Those first who earned and are paid, having named an account, then those who earned, then
     * everybody, if nobody did.
     */
    Stream<WorkerId> of(Population population, StoryIds ids) {
        return Stream.of(
                        population.stream()
                                .filter(one -> new Turn(ids, one.index()).namesAnAccount())
                                .map(one -> ids.worker(one.index()))
                                .filter(this::hasEarned),
                        workers(population, ids).filter(this::hasEarned),
                        workers(population, ids))
                .flatMap(Function.identity());
    }

    PayeeId payeeOf(WorkerId worker) {
        return PayeeId.of(queries.one(new GetPayeeOfWorker(worker), String.class));
    }

    private static Stream<WorkerId> workers(Population population, StoryIds ids) {
        return population.stream().map(worker -> ids.worker(worker.index()));
    }

    private boolean hasEarned(WorkerId worker) {
        return queries
                .one(new GetEarnings(payeeOf(worker)), EarningsView.class)
                .currencies()
                .stream()
                .anyMatch(money -> money.earnedMicro() > 0);
    }
}
