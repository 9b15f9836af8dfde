package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.contracts.contribution.Attestation;
import org.xpatvoices.contracts.contribution.Channel;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.marketplace.seed.population.FormWriter.Draws;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A made-up worker. Forms are filled in when asked for, so a whole population can be streamed
 * through a small memory.
 */
public final class SyntheticWorker {

    private static final String QUESTION_VERSION = "1.0.0";
    private static final int FIRST_SECOND_OF_WORK = 4 * 3600;
    private static final int LAST_SECOND_OF_WORK = 14 * 3600;

    private static final Weighted<Channel> CHANNELS =
            Weighted.of(Channel.HUB_ASSISTED, 80).and(Channel.SELF_WEB, 15).and(Channel.IVR, 5);
    private static final Weighted<Attestation> ATTESTATIONS =
            Weighted.of(Attestation.SELF, 80)
                    .and(Attestation.WITNESSED, 15)
                    .and(Attestation.DOCUMENT_SEEN, 5);

    private final Life life;
    private final Draws draws;

    SyntheticWorker(Life life, Draws draws) {
        this.life = life;
        this.draws = draws;
    }

    /** The number among the 129,000; the same person in every sample of one seed. */
    public int index() {
        return life.worker();
    }

    public String preferredLanguage() {
        return life.language();
    }

    public LocationClass locationClass() {
        return life.place().locationClass();
    }

    /** One contribution per form, in the order asked; forms from S0 to S5. */
    public List<SyntheticContribution> contributions(Collection<ContributionSchema> schemas) {
        return schemas.stream().map(this::contribution).toList();
    }

    public SyntheticContribution contribution(ContributionSchema schema) {
        return switch (schema) {
            case PROFILE -> filled(schema, "", ProfileForm::write);
            case EMPLOYMENT_CONTRACT -> filled(schema, "", ContractForm::actual);
            case WAGE_PERIOD -> filled(schema, "", WagePeriodForm::write);
            case RECRUITMENT_COST -> filled(schema, "", CostForm::write);
            case RECRUITMENT_REVIEW -> filled(schema, "", ReviewForm::write);
            case CONDITIONS_SCREENING -> filled(schema, "", ScreeningForm::write);
            case GRIEVANCE ->
                    throw new IllegalArgumentException("nobody's complaint is made up here");
        };
    }

    /** The same contract as it was promised: beside the real one it shows what was substituted. */
    public SyntheticContribution offeredContract() {
        return filled(ContributionSchema.EMPLOYMENT_CONTRACT, ".offer", ContractForm::offer);
    }

    private SyntheticContribution filled(
            ContributionSchema schema, String variant, FormWriter writer) {
        String name = schema.id() + variant;
        Streams streams = draws.streams();
        Form form = new Form(streams.named("silence." + name), life.worker());
        writer.write(life, draws, form);
        return new SyntheticContribution(
                id("contribution." + name),
                schema,
                id("job"),
                QUESTION_VERSION,
                draws.timeline().payMonth().toString(),
                capturedAt(),
                draws.pick("channel", CHANNELS),
                draws.pick("attestation", ATTESTATIONS),
                life.language(),
                form.answersJson(),
                form.statesJson());
    }

    private UUID id(String stream) {
        return draws.streams().named(stream).uuid(life.worker());
    }

    private Instant capturedAt() {
        long second = draws.whole("captured", FIRST_SECOND_OF_WORK, LAST_SECOND_OF_WORK);
        return draws.timeline()
                .capturedOn()
                .atStartOfDay(ZoneOffset.UTC)
                .plusSeconds(second)
                .toInstant();
    }
}
