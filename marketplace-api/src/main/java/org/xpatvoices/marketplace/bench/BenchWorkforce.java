package org.xpatvoices.marketplace.bench;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.contribution.RecordContributions;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.marketplace.seed.population.Population;
import org.xpatvoices.marketplace.seed.population.SyntheticContribution;
import org.xpatvoices.marketplace.seed.population.SyntheticWorker;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A part of the synthetic workforce, each with a profile and a contract under one consent. */
final class BenchWorkforce {
    private static final int GROUP = 200;
    private static final Duration VALID = Duration.ofDays(365);
    private static final HubId HUB = new HubId(new UUID(7, 7));
    private static final List<ContributionSchema> FORMS =
            List.of(ContributionSchema.PROFILE, ContributionSchema.EMPLOYMENT_CONTRACT);

    private final Population population;
    private final int seed;
    private final String period;
    private final CommandGateway commands;

    /**
     * @param seed another one gives other people
     * @param period the month that their answers are about; workforces of different months meet in
     *     no packet
     */
    BenchWorkforce(int seed, int workers, String period, CommandGateway commands) {
        this.population =
                Population.pilot(seed, LocalDate.now(ZoneOffset.UTC).minusDays(4)).sample(workers);
        this.seed = seed;
        this.period = period;
        this.commands = commands;
    }

    int size() {
        return population.size();
    }

    /** Some hundred at a time, several groups at once; {@code joined} hears how many there are. */
    void join(IntConsumer joined) {
        var there = new AtomicInteger();
        IntStream.range(0, Math.ceilDiv(population.size(), GROUP))
                .parallel()
                .forEach(group -> joined.accept(there.addAndGet(join(group * GROUP))));
    }

    private int join(int from) {
        int end = Math.min(from + GROUP, population.size());
        var told = new ArrayList<Object>();
        var forms = new ArrayList<RecordContribution>();
        for (int i = from; i < end; i++) {
            join(population.get(i), told, forms);
        }
        told.add(new RecordContributions(forms));
        together(told);
        return end - from;
    }

    /** A product of everybody, defined by one and approved by another. */
    DefineProduct offered() {
        DefineProduct product = product();
        commands.sendAndWait(product);
        commands.sendAndWait(new ApproveProduct(product.productId(), "ops_second", Instant.now()));
        return product;
    }

    private DefineProduct product() {
        SyntheticContribution contract =
                population.get(0).contribution(ContributionSchema.EMPLOYMENT_CONTRACT);
        return new DefineProduct(
                new ProductId(UUID.randomUUID()),
                "Contracts of the whole workforce",
                contract.schema().id(),
                contract.schema().version(),
                period,
                EnumSet.of(Purpose.RESEARCH),
                EnumSet.of(RecipientClass.RESEARCHER),
                List.of("nationality", "birthYear", "sex", "place", "sector", "occupation"),
                List.of("basicWage"),
                List.of("hoursPerWeek", "restDaysPerWeek", "accommodation", "food"),
                new PrivacyFloors(11, 3, 3, 70),
                new Pricing(PricingMode.BOTTOM_UP, 1_000_000, "MVR"),
                Map.of(),
                "ops_bench",
                Instant.now());
    }

    private void join(SyntheticWorker worker, List<Object> told, List<RecordContribution> forms) {
        var id = new WorkerId(new UUID(2L * seed, worker.index() + 1L));
        var grant = new GrantId(new UUID(2L * seed + 1, worker.index() + 1L));
        Instant at = worker.contribution(ContributionSchema.PROFILE).capturedAt();
        told.add(new EnrolWorker(id, HUB, AssuranceLevel.VOUCHED, worker.preferredLanguage(), at));
        told.add(
                new GrantConsent(
                        id,
                        HUB,
                        grant,
                        EnumSet.allOf(Purpose.class),
                        EnumSet.allOf(DataCategory.class),
                        EnumSet.complementOf(EnumSet.of(RecipientClass.EMPLOYER)),
                        worker.preferredLanguage(),
                        at,
                        at.plus(VALID)));
        worker.contributions(FORMS)
                .forEach(form -> forms.add(BenchForm.of(id, HUB, grant, form, period)));
    }

    private void together(List<Object> told) {
        var step = DefaultUnitOfWork.startAndGet(new GenericMessage<>("bench"));
        var result =
                step.executeWithResult(
                        () -> {
                            told.forEach(commands::sendAndWait);
                            return told.size();
                        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }
}
