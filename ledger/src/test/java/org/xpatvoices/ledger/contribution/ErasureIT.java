package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.ledger.contribution.RecordingStory.HUB;
import static org.xpatvoices.ledger.contribution.RecordingStory.NEXT_YEAR;
import static org.xpatvoices.ledger.contribution.RecordingStory.NOW;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.enrolment.EraseWorker;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.shredding.CountLivingKeys;
import org.xpatvoices.ledger.LedgerForTests;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.ReportNames;
import org.xpatvoices.testing.FreshDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What withdrawing and erasing leave behind, over the real log, keys and projections. */
@SpringBootTest(classes = LedgerForTests.class, properties = LedgerForTests.MASTER_KEY)
@FreshDatabase
class ErasureIT {
    private static final String SECRET = "{\"answers\":{\"narrative\":\"xvcanary\"}}";

    @Autowired CommandGateway commands;
    @Autowired QueryGateway queries;
    @Autowired EventStore log;
    @Autowired ContentVault vault;
    @Autowired ReportNames names;
    @Autowired EventProcessingConfiguration processing;
    @Autowired JdbcTemplate jdbc;

    private RecordingStory story;
    private WorkerId worker;
    private GrantId research;
    private GrantId policy;

    @BeforeEach
    void begin() {
        story = new RecordingStory(commands, "2026-10");
        worker = story.enrolled();
        research = story.granted(worker, Purpose.RESEARCH);
        policy = story.granted(worker, Purpose.POLICY);
    }

    @Test
    void withdrawingMakesUnreadableWhatNoOtherGrantOpens() {
        var alone = story.recorded(story.wages(worker, research, SECRET));
        var shared = story.recorded(story.wages(worker, List.of(research, policy), SECRET, null));
        assertThat(opened(alone, research)).contains(SECRET);

        commands.sendAndWait(new WithdrawConsent(worker, null, research, NOW));

        await().until(() -> opened(alone, research).isEmpty());
        assertThat(opened(shared, research)).isEmpty();
        assertThat(opened(shared, policy)).contains(SECRET);
        assertThat(living(research)).isZero();
        assertThat(living(policy)).isOne();
        await().untilAsserted(
                        () -> {
                            assertThat(tombstone(alone)).isTrue();
                            assertThat(tombstone(shared)).isFalse();
                        });
    }

    @Test
    void erasingMakesEverythingOfThatWorkerUnreadableAndNothingOfOthers() {
        var other = story.enrolled();
        var othersGrant = story.granted(other, Purpose.RESEARCH);
        var kept = story.recorded(story.wages(other, othersGrant, SECRET));
        var wages = story.recorded(story.wages(worker, List.of(research, policy), SECRET, null));
        var profile = story.recorded(story.profile(worker, research, SECRET));
        file(worker);
        file(other);
        var destroyed = count("vault.grievance_key where wrapped is null");

        commands.sendAndWait(new EraseWorker(worker, NOW));

        await().until(() -> living(research, policy) == 0);
        for (var grant : List.of(research, policy)) {
            assertThat(opened(wages, grant)).isEmpty();
            assertThat(opened(profile, grant)).isEmpty();
        }
        await().untilAsserted(
                        () -> {
                            assertThat(tombstone(wages)).isTrue();
                            assertThat(tombstone(profile)).isTrue();
                            assertThat(count("vault.grievance_key where wrapped is null"))
                                    .isEqualTo(destroyed + 1);
                            assertThat(
                                            count(
                                                    "ledger.grievance where ciphertext is null and"
                                                            + " worker_id = '%s'",
                                                    worker))
                                    .isOne();
                        });
        assertThat(opened(kept, othersGrant)).contains(SECRET);
        assertThat(tombstone(kept)).isFalse();
        assertThat(count("ledger.grievance where ciphertext is null and worker_id = '%s'", other))
                .isZero();
    }

    @Test
    void catchesUpWithWhatHappenedWhileNobodyDestroyedKeys() {
        var wages = story.recorded(story.wages(worker, research, SECRET));
        var destruction = processor("ledger.shredding");
        destruction.shutDown();

        commands.sendAndWait(new WithdrawConsent(worker, null, research, NOW));
        assertThat(living(research)).isOne();
        destruction.start();

        await().until(() -> living(research) == 0);
        assertThat(opened(wages, research)).isEmpty();
    }

    @Test
    void comesOutTheSameWhenRebuiltFromAShreddedLog() {
        story.recorded(story.wages(worker, List.of(research, policy), SECRET, null));
        story.recorded(story.wages(worker, research, SECRET));
        file(worker);
        commands.sendAndWait(new WithdrawConsent(worker, null, research, NOW));
        var kept = story.recorded(story.wages(worker, policy, SECRET));
        commands.sendAndWait(new EraseWorker(worker, NOW));
        await().until(
                        () ->
                                tombstone(kept)
                                        && count("ledger.grievance where ciphertext is null") > 0);
        var before = everything();

        for (var name : List.of("ledger.workers", "ledger.grievances", "ledger.shredding")) {
            var processor = processor(name);
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        }

        await().untilAsserted(() -> assertThat(everything()).isEqualTo(before));
        assertThat(before.toString()).contains("erased_position");
    }

    @Test
    void erasingLeavesNoWayFromAWorkerToTheSetsOfReports() {
        var other = story.enrolled();
        var ids = List.of(worker.toString(), other.toString());
        var before = names.ofWorkers(ids);
        long number = before.get(worker.toString()).worker();
        var told = List.of("ctb_2", "ctb_1");

        assertThat(number).isNotEqualTo(before.get(other.toString()).worker());
        assertThat(names.ofWorkers(ids).get(worker.toString()).told(told))
                .isEqualTo(before.get(worker.toString()).told(told.reversed()));
        long named = names.everNamed();

        commands.sendAndWait(new EraseWorker(worker, NOW));

        await().until(() -> !names.ofWorkers(ids).containsKey(worker.toString()));
        assertThat(names.ofWorkers(ids).get(other.toString()).worker())
                .isEqualTo(before.get(other.toString()).worker());
        assertThat(count("vault.report_name where secret is null")).isPositive();
        assertThat(names.everNamed()).isEqualTo(named);
    }

    @Test
    void keepsNoContentOutsideOfCiphertext() {
        story.recorded(story.wages(worker, research, SECRET));
        file(worker);

        assertThat(count("ledger.event where convert_from(payload, 'UTF8') like '%%xvcanary%%'"))
                .isZero();
    }

    private void file(WorkerId of) {
        RecordOutcome outcome =
                commands.sendAndWait(
                        new FileGrievance(
                                new GrievanceId(UUID.randomUUID()), of, HUB, "1.0.0", SECRET, NOW));
        assertThat(outcome).isEqualTo(RecordOutcome.CREATED);
        await().until(() -> count("ledger.grievance where worker_id = '%s'", of) == 1);
    }

    private Optional<String> opened(RecordContribution command, GrantId grant) {
        var event =
                (ContributionRecorded)
                        log.readEvents(command.contributionId().toString()).next().getPayload();
        var facts =
                new AdmittedFacts(
                        event.contributionId(),
                        event.schemaId(),
                        event.schemaVersion(),
                        event.referencePeriod(),
                        null,
                        List.of(
                                new AdmittedGrant(
                                        grant.toString(), Set.of(), Set.of(), NOW, NEXT_YEAR)),
                        event.content());
        return vault.open(List.of(facts)).text(facts);
    }

    private boolean tombstone(RecordContribution command) {
        return count(
                        "ledger.contribution where ciphertext is null and erased_position is not"
                                + " null and contribution_id = '%s'",
                        command.contributionId())
                == 1;
    }

    private long living(GrantId... grants) {
        return queries.query(
                        new CountLivingKeys(List.of(grants)), ResponseTypes.instanceOf(Long.class))
                .join();
    }

    private TrackingEventProcessor processor(String name) {
        return processing.eventProcessor(name, TrackingEventProcessor.class).orElseThrow();
    }

    private long count(String from, Object... values) {
        return jdbc.queryForObject("select count(*) from " + from.formatted(values), Long.class);
    }

    private List<Map<String, Object>> everything() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var table : List.of("worker", "consent", "contribution", "grievance")) {
            rows.addAll(
                    jdbc.queryForList(
                            "select row_to_json(t)::text from ledger." + table + " t order by 1"));
        }
        rows.addAll(jdbc.queryForList("select t::text from vault.data_key t order by 1"));
        return rows;
    }
}
