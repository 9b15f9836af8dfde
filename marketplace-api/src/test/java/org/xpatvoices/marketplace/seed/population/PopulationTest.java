package org.xpatvoices.marketplace.seed.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.marketplace.validation.ContributionValidator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PopulationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Population PILOT = Population.pilot(Population.DEFAULT_SEED, DAY);
    private static final Set<ContributionSchema> FORMS =
            EnumSet.range(ContributionSchema.PROFILE, ContributionSchema.CONDITIONS_SCREENING);
    private static final List<String> CONSENTS = List.of("con_" + "0".repeat(32));

    /** Changes only when the model changes on purpose; then say so in the commit. */
    private static final String DIGEST =
            "e955c243e38b45e5a2ca32f980357a0935edc1ea4b30224ee63be15476762cac";

    @Test
    void theSameSeedGivesTheSameBytesOnEveryPlatform() {
        MessageDigest sha = sha256();
        PILOT.forEach(worker -> update(sha, worker.contribution(ContributionSchema.PROFILE)));
        PILOT.sample(5_000).stream()
                .flatMap(PopulationTest::records)
                .forEach(record -> update(sha, record));

        assertThat(HexFormat.of().formatHex(sha.digest())).isEqualTo(DIGEST);
    }

    @Test
    void anotherSeedGivesOtherWorkers() {
        String one = PILOT.get(0).contribution(ContributionSchema.EMPLOYMENT_CONTRACT).toString();
        String other =
                Population.pilot(1, DAY)
                        .get(0)
                        .contribution(ContributionSchema.EMPLOYMENT_CONTRACT)
                        .toString();

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void threadsDoNotMatter() {
        Population sample = PILOT.sample(300);
        List<String> inTurn = sample.stream().flatMap(PopulationTest::contents).toList();
        List<String> atOnce = sample.stream().parallel().flatMap(PopulationTest::contents).toList();

        assertThat(atOnce).isEqualTo(inTurn);
    }

    @Test
    void everyRecordIsFitToBeSent() {
        ContributionValidator validator = new ContributionValidator();
        PILOT.sample(2_000).stream()
                .flatMap(PopulationTest::records)
                .forEach(
                        record ->
                                assertThat(validator.faultsOf(envelope(record)))
                                        .as(record::contentJson)
                                        .isEmpty());
    }

    @Test
    void noRecordTellsWhoHasNoPapers() {
        PILOT.sample(2_000).stream()
                .flatMap(PopulationTest::contents)
                .forEach(
                        json -> assertThat(json).doesNotContainIgnoringCase("documentationStatus"));
    }

    @Test
    void aSmallerSampleIsPartOfALargerOne() {
        Set<Integer> large = indices(PILOT.sample(2_000));

        assertThat(indices(PILOT.sample(500))).hasSize(500).isSubsetOf(large);
        assertThat(large).hasSize(2_000);
    }

    @Test
    void theCitySampleIsOfTheCity() {
        Population city = PILOT.in(LocationClass.GREATER_MALE).sample(25_000);

        assertThat(city.size()).isEqualTo(25_000);
        assertThat(city.stream().map(SyntheticWorker::locationClass).distinct())
                .containsExactly(LocationClass.GREATER_MALE);
    }

    @Test
    void theItemsOfARecruitmentAddUpToItsCost() {
        Lives lives = new Lives(new Streams(Population.DEFAULT_SEED), DAY);
        PILOT.sample(1_000)
                .forEach(
                        worker -> {
                            long micro = 0;
                            JsonNode cost =
                                    envelope(
                                            worker.contribution(
                                                    ContributionSchema.RECRUITMENT_COST));
                            for (JsonNode item : cost.at("/answers/items")) {
                                micro += item.at("/amount/amountMicro").longValue();
                                micro += item.at("/deductedFromWage/amountMicro").asLong(0);
                            }
                            assertThat(micro)
                                    .isEqualTo(lives.of(worker.index()).costRufiyaa() * 1_000_000);
                        });
    }

    @Test
    void idsAreNeverUsedTwice() {
        List<SyntheticContribution> records =
                PILOT.sample(2_000).stream().flatMap(PopulationTest::records).toList();

        assertThat(records.stream().map(SyntheticContribution::contributionId))
                .doesNotHaveDuplicates();
        assertThat(records.stream().map(SyntheticContribution::jobRef).distinct()).hasSize(2_000);
    }

    @Test
    void makesUpNobodysComplaint() {
        assertThatThrownBy(() -> PILOT.get(0).contribution(ContributionSchema.GRIEVANCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<SyntheticContribution> records(SyntheticWorker worker) {
        return Stream.concat(
                worker.contributions(FORMS).stream(), Stream.of(worker.offeredContract()));
    }

    private static Stream<String> contents(SyntheticWorker worker) {
        return records(worker).map(SyntheticContribution::contentJson);
    }

    private static JsonNode envelope(SyntheticContribution record) {
        return JsonMapper.shared().readTree(record.envelopeJson("wrk_" + "0".repeat(32), CONSENTS));
    }

    private static Set<Integer> indices(Population population) {
        return population.stream().map(SyntheticWorker::index).collect(Collectors.toSet());
    }

    private static void update(MessageDigest sha, SyntheticContribution record) {
        sha.update(record.envelopeJson("", List.of()).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
