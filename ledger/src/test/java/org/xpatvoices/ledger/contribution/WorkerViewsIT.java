package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.ledger.contribution.RecordingStory.HUB;
import static org.xpatvoices.ledger.contribution.RecordingStory.NOW;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.GetConsent;
import org.xpatvoices.contracts.consent.GetConsentsOfWorker;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.contribution.GetOwnRecords;
import org.xpatvoices.contracts.contribution.OwnRecordView;
import org.xpatvoices.contracts.contribution.OwnRecordView.State;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.enrolment.GetWorker;
import org.xpatvoices.contracts.enrolment.WorkerView;
import org.xpatvoices.contracts.grievance.EndGrievance;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.grievance.GrievanceState;
import org.xpatvoices.contracts.grievance.HandleGrievance;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.LedgerForTests;
import org.xpatvoices.ledger.report.ComplaintTimes;
import org.xpatvoices.testing.FreshDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the registers remember of workers, consents, contributions and grievances. */
@SpringBootTest(classes = LedgerForTests.class, properties = LedgerForTests.MASTER_KEY)
@FreshDatabase
class WorkerViewsIT {
    @Autowired CommandGateway commands;
    @Autowired QueryGateway queries;
    @Autowired ContributionRegister register;
    @Autowired EventProcessingConfiguration processing;
    @Autowired JdbcTemplate jdbc;
    @Autowired ComplaintTimes complaints;

    private RecordingStory story;

    @BeforeEach
    void begin() {
        story = new RecordingStory(commands, "2026-10");
    }

    @Test
    void holdsGrievancesWhereNoAdmissionFindsThem() {
        var worker = story.enrolled();
        story.granted(worker, Purpose.RESEARCH);
        RecordOutcome outcome =
                commands.sendAndWait(
                        new FileGrievance(
                                new GrievanceId(UUID.randomUUID()),
                                worker,
                                HUB,
                                "1.0.0",
                                "{\"answers\":{\"narrative\":\"xvcanary\"}}",
                                NOW));
        assertThat(outcome).isEqualTo(RecordOutcome.CREATED);
        await().until(() -> count("ledger.grievance where worker_id = '" + worker + "'") == 1);
        assertThat(count("ledger.contribution where worker_id = '" + worker + "'")).isZero();
        assertThat(count("ledger.event where convert_from(payload, 'UTF8') like '%xvcanary%'"))
                .isZero();
    }

    @Test
    void tellsHowFastComplaintsAreHandledAsOfACutOffAndNotWhose() {
        var filed = Instant.parse("2019-02-10T00:00:00Z");
        var first = complaint(story.enrolled(), filed.minusSeconds(1));
        var worker = story.enrolled();
        complaint(worker, filed);
        var second = complaint(worker, filed.plusSeconds(60));
        complaint(story.enrolled(), filed.plus(Duration.ofDays(30)));
        handle(first, GrievanceState.TRIAGED, filed.plus(Duration.ofHours(36)));
        handle(second, GrievanceState.TRIAGED, filed.plusSeconds(60 + 36 * 3600));
        long cutOff = head();
        commands.<Void>sendAndWait(
                new EndGrievance(second, worker, true, filed.plusSeconds(60 + 4 * 86_400)));
        long later = head();

        var from = Instant.parse("2019-02-10T00:00:00Z");
        var until = Instant.parse("2019-03-01T00:00:00Z");
        await().until(
                        () ->
                                complaints.handled(from, until, later).stream()
                                        .anyMatch(one -> one.daysToSettling().isPresent()));
        var then = complaints.handled(from, until, cutOff);
        var now = complaints.handled(from, until, later);

        assertThat(then).hasSize(1);
        assertThat(then.getFirst().daysToAnswer()).hasValue(1.5);
        assertThat(then.getFirst().daysToSettling()).isEmpty();
        assertThat(now.getFirst().daysToSettling()).hasValue(4);
        assertThat(now.getFirst().worker()).isEqualTo(then.getFirst().worker());
        assertThat(now.getFirst().number()).isNotEqualTo(then.getFirst().number());
        assertThat(complaints.handled(from, until, 0)).isEmpty();
    }

    private GrievanceId complaint(WorkerId worker, Instant at) {
        var id = new GrievanceId(UUID.randomUUID());
        commands.<RecordOutcome>sendAndWait(
                new FileGrievance(id, worker, HUB, "1.0.0", "{\"answers\":{}}", at));
        return id;
    }

    private void handle(GrievanceId id, GrievanceState state, Instant at) {
        commands.<Void>sendAndWait(new HandleGrievance(id, HUB, state, at));
    }

    @Test
    void answersQuestionsAboutWorkersAndConsents() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        head();

        assertThat(
                        queries.query(
                                        new GetWorker(worker),
                                        ResponseTypes.optionalInstanceOf(WorkerView.class))
                                .join())
                .contains(
                        new WorkerView(
                                worker.toString(), HUB.toString(), "VOUCHED", "bn", NOW, null));
        var granted = consent(grant);
        commands.sendAndWait(new WithdrawConsent(worker, HUB, grant, NOW.plusSeconds(1)));
        head();
        assertThat(granted.withdrawnAt()).isNull();
        assertThat(consent(grant).withdrawnAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(consent(grant).position()).isGreaterThan(granted.position());
        assertThat(
                        queries.query(
                                        new GetConsentsOfWorker(worker),
                                        ResponseTypes.multipleInstancesOf(ConsentView.class))
                                .join())
                .hasSize(1);
    }

    @Test
    void comesOutTheSameWhenRebuilt() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        story.recorded(story.wages(worker, grant, "{}"));
        commands.sendAndWait(new WithdrawConsent(worker, null, grant, NOW));
        head();
        var before = everything();
        var processor =
                processing
                        .eventProcessor("ledger.workers", TrackingEventProcessor.class)
                        .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(count("ledger.contribution")).isZero();
        processor.start();

        await().untilAsserted(() -> assertThat(everything()).isEqualTo(before));
    }

    @Test
    void showsAWorkerWhatTheyRecordedAsLongAsAConsentStands() {
        var worker = story.enrolled();
        var one = story.granted(worker, Purpose.RESEARCH);
        var other = story.granted(worker, Purpose.RESEARCH);
        story.recorded(story.wages(worker, one, "{\"n\":1}"));
        story.recorded(story.wages(worker, other, "{\"n\":2}"));
        var stranger = story.enrolled();
        head();

        assertThat(own(worker)).extracting(OwnRecordView::state).containsOnly(State.READABLE);
        assertThat(own(worker))
                .extracting(OwnRecordView::content)
                .containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(own(stranger)).isEmpty();

        commands.sendAndWait(new WithdrawConsent(worker, null, one, NOW));
        head();
        assertThat(own(worker))
                .extracting(OwnRecordView::state)
                .containsExactly(State.ERASED, State.READABLE);
        assertThat(own(worker).getFirst().content()).isNull();
    }

    @Test
    void saysThatARecordIsDamagedInsteadOfShowingSomethingElse() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        story.recorded(story.wages(worker, grant, "{}"));
        head();
        setCiphertext(worker, "ciphertext || '\\x00'");

        assertThat(own(worker)).extracting(OwnRecordView::state).containsExactly(State.DAMAGED);
        assertThat(own(worker).getFirst().content()).isNull();

        setCiphertext(worker, "substring(ciphertext for length(ciphertext) - 1)");
        assertThat(own(worker)).extracting(OwnRecordView::state).containsExactly(State.READABLE);
    }

    private void setCiphertext(WorkerId worker, String to) {
        jdbc.update(
                "update ledger.contribution set ciphertext = %s where worker_id = ?".formatted(to),
                worker.toString());
    }

    private List<OwnRecordView> own(WorkerId worker) {
        return queries.query(
                        new GetOwnRecords(worker),
                        ResponseTypes.multipleInstancesOf(OwnRecordView.class))
                .join();
    }

    @Test
    void keepsNothingOfARefusedContribution() {
        var worker = story.enrolled();
        var stranger = new GrantId(UUID.randomUUID());
        var keys = count("vault.content_key");

        assertThatThrownBy(() -> commands.sendAndWait(story.wages(worker, stranger, "{}")))
                .isInstanceOf(Refused.class);

        assertThat(count("vault.content_key")).isEqualTo(keys);
    }

    private long head() {
        var head = count("ledger.event");
        await().until(() -> register.hasReached(head));
        return head;
    }

    private long count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class);
    }

    private ConsentView consent(GrantId grant) {
        return queries.query(
                        new GetConsent(grant), ResponseTypes.optionalInstanceOf(ConsentView.class))
                .join()
                .orElseThrow();
    }

    private List<Map<String, Object>> everything() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var table : List.of("worker", "consent", "contribution")) {
            rows.addAll(
                    jdbc.queryForList(
                            "select " + table + "::text from ledger." + table + " order by 1"));
        }
        return rows;
    }
}
