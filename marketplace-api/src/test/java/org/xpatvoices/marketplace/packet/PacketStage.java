package org.xpatvoices.marketplace.packet;

import static org.xpatvoices.contracts.contribution.ContributionSchema.EMPLOYMENT_CONTRACT;
import static org.xpatvoices.contracts.contribution.ContributionSchema.PROFILE;
import static org.xpatvoices.contracts.contribution.ContributionSchema.RECRUITMENT_REVIEW;
import static org.xpatvoices.contracts.contribution.ContributionSchema.WAGE_PERIOD;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.marketplace.seed.population.SyntheticContribution;
import org.xpatvoices.marketplace.seed.population.SyntheticWorker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells workers' stories and asks for packets, in commands. */
final class PacketStage {
    static final Pricing TARIFF = new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR");
    static final Set<Purpose> PURPOSES = EnumSet.of(Purpose.RESEARCH, Purpose.DUE_DILIGENCE);
    static final Set<RecipientClass> RECIPIENTS =
            EnumSet.of(RecipientClass.RESEARCHER, RecipientClass.BRAND);

    private static final HubId HUB = new HubId(new UUID(7, 7));
    private static final Duration VALID = Duration.ofDays(365);

    private final CommandGateway gateway;
    private final TransactionManager transactions;

    PacketStage(CommandGateway gateway, TransactionManager transactions) {
        this.gateway = gateway;
        this.transactions = transactions;
    }

    /** What a worker agrees to; the usual one lets everything asked for through. */
    record Consent(Set<Purpose> purposes, Set<DataCategory> categories, Duration valid) {
        static final Consent USUAL =
                new Consent(PURPOSES, EnumSet.allOf(DataCategory.class), VALID);

        static Consent of(Purpose... purposes) {
            return new Consent(Set.of(purposes), USUAL.categories, VALID);
        }

        static Consent without(DataCategory category) {
            return new Consent(PURPOSES, EnumSet.complementOf(EnumSet.of(category)), VALID);
        }

        static Consent validFor(Duration time) {
            return new Consent(PURPOSES, USUAL.categories, time);
        }
    }

    /** One worker's name and grant in this story. */
    record Told(WorkerId worker, GrantId grant, HubId hub) {}

    Told tell(SyntheticWorker worker, Consent consent) {
        return tell(worker, consent, PROFILE, EMPLOYMENT_CONTRACT, WAGE_PERIOD);
    }

    Told tell(SyntheticWorker worker, Consent consent, ContributionSchema... forms) {
        var told = told(worker);
        send(commands(worker, told, consent, forms));
        return told;
    }

    /** Many at once: a hundred workers to a transaction. */
    List<Told> tellAll(List<SyntheticWorker> workers) {
        var all = new ArrayList<Told>();
        for (int from = 0; from < workers.size(); from += 100) {
            var commands = new ArrayList<>();
            for (var worker : workers.subList(from, Math.min(from + 100, workers.size()))) {
                var told = told(worker);
                all.add(told);
                commands.addAll(
                        commands(
                                worker,
                                told,
                                Consent.USUAL,
                                PROFILE,
                                EMPLOYMENT_CONTRACT,
                                WAGE_PERIOD));
            }
            send(commands);
        }
        return all;
    }

    /** What workers told before, and what they think of how they were recruited. */
    void review(List<Told> known, List<SyntheticWorker> workers) {
        var commands = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            var worker = workers.get(i);
            Instant at = worker.contribution(PROFILE).capturedAt();
            commands.add(recorded(known.get(i), worker.contribution(RECRUITMENT_REVIEW), at));
        }
        send(commands);
    }

    static DefineProduct contracts(String period, Pricing pricing) {
        return product(
                "employment-contract",
                period,
                List.of("nationality", "sex", "locationClass", "sector"),
                List.of("basicWage"),
                List.of("version", "food", "hoursPerWeek"),
                pricing,
                Map.of());
    }

    static DefineProduct reviews(String period) {
        return product(
                "recruitment-review",
                period,
                List.of("nationality", "sex"),
                List.of("OVERALL"),
                List.of("reviewerStage", "wouldRecommend"),
                TARIFF,
                Map.of());
    }

    static DefineProduct wages(String period, Map<String, List<String>> filter) {
        return product(
                "wage-period",
                period,
                List.of("birthYear", "nationality", "place", "arrivalMonth"),
                List.of("netReceived"),
                List.of("method", "payslip", "paidMonth", "overtimeHours"),
                TARIFF,
                filter);
    }

    static DefineProduct coarseWages(String period) {
        return product(
                "wage-period",
                period,
                List.of("nationality", "birthYear"),
                List.of("netReceived"),
                List.of("method"),
                TARIFF,
                Map.of());
    }

    static DefineProduct product(
            String schema,
            String period,
            List<String> quasi,
            List<String> sensitive,
            List<String> plain,
            Pricing pricing,
            Map<String, List<String>> filter) {
        return new DefineProduct(
                new ProductId(UUID.randomUUID()),
                "Made-up " + schema,
                schema,
                "1.0.0",
                period,
                PURPOSES,
                RECIPIENTS,
                quasi,
                sensitive,
                plain,
                new PrivacyFloors(11, 3, 3, 70),
                pricing,
                filter,
                "ops_maker",
                Instant.now());
    }

    /** One person defines it, another approves. */
    void offer(DefineProduct product) {
        gateway.sendAndWait(product);
        gateway.sendAndWait(new ApproveProduct(product.productId(), "ops_checker", Instant.now()));
    }

    PacketId request(DefineProduct product) {
        offer(product);
        return request(product.productId());
    }

    PacketId request(ProductId product) {
        return request(product, Instant.now());
    }

    PacketId request(ProductId product, Instant at) {
        var packet = new PacketId(UUID.randomUUID());
        gateway.sendAndWait(new RequestPacket(packet, product, "ops_maker", at));
        return packet;
    }

    void send(List<?> commands) {
        var step = DefaultUnitOfWork.startAndGet(new GenericMessage<>("story"));
        var result =
                step.executeWithResult(
                        () -> {
                            commands.forEach(gateway::sendAndWait);
                            return commands.size();
                        });
        if (result.isExceptional()) {
            throw new AssertionError(result.exceptionResult());
        }
    }

    private static Told told(SyntheticWorker worker) {
        return new Told(
                new WorkerId(new UUID(1, worker.index() + 1L)),
                new GrantId(new UUID(2, worker.index() + 1L)),
                HUB);
    }

    private static List<Object> commands(
            SyntheticWorker worker, Told told, Consent consent, ContributionSchema... forms) {
        Instant at = worker.contribution(PROFILE).capturedAt();
        var commands = new ArrayList<Object>();
        commands.add(
                new EnrolWorker(
                        told.worker(),
                        told.hub(),
                        AssuranceLevel.ATTESTED,
                        worker.preferredLanguage(),
                        at));
        commands.add(
                new GrantConsent(
                        told.worker(),
                        told.hub(),
                        told.grant(),
                        consent.purposes(),
                        consent.categories(),
                        RECIPIENTS,
                        worker.preferredLanguage(),
                        at,
                        at.plus(consent.valid())));
        worker.contributions(Arrays.asList(forms))
                .forEach(form -> commands.add(recorded(told, form, at)));
        return commands;
    }

    /** With canaries where a form has room for what must never leave. */
    private static String content(SyntheticContribution form) {
        return switch (form.schema()) {
            case EMPLOYMENT_CONTRACT ->
                    form.contentJson()
                            .replace(
                                    "\"answers\":{",
                                    "\"answers\":{\"documentHash\":\"canary-document\",");
            case RECRUITMENT_REVIEW ->
                    form.contentJson()
                            .replaceFirst(
                                    "\"targetRef\":\"[^\"]*\"", "\"targetRef\":\"canary-target\"");
            default -> form.contentJson();
        };
    }

    private static RecordContribution recorded(Told told, SyntheticContribution form, Instant at) {
        return new RecordContribution(
                new ContributionId(form.contributionId()),
                told.worker(),
                told.hub(),
                form.schema().id(),
                form.schema().version(),
                List.of(told.grant()),
                form.referencePeriod(),
                form.capturedAt(),
                form.channel(),
                form.language(),
                form.attestation(),
                null,
                form.schema() == PROFILE ? null : form.jobRef().toString(),
                content(form),
                at);
    }
}
