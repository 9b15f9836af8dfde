package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.ledger.contribution.RecordingStory.NOW;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.refusal.ConsentRule;
import org.xpatvoices.contracts.refusal.ContributionRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.ledger.LedgerForTests;
import org.xpatvoices.testing.FreshDatabase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everybody at once on the same thing: one wins, the others are told, nothing happens twice. */
@SpringBootTest(classes = LedgerForTests.class, properties = LedgerForTests.MASTER_KEY)
@FreshDatabase
class RecordingRaceIT {
    private static final int CALLERS = 32;

    @Autowired CommandGateway commands;
    @Autowired JdbcTemplate jdbc;

    private RecordingStory story;

    @BeforeEach
    void begin() {
        story = new RecordingStory(commands, "2026-10");
    }

    @Test
    void recordsAResendOnceFromThirtyTwoSides() {
        var worker = story.enrolled();
        var facts = story.wages(worker, story.granted(worker, Purpose.RESEARCH), "{}");

        var outcomes = together(IntStream.range(0, CALLERS).mapToObj(_ -> send(facts)).toList());

        assertThat(outcomes).containsEntry("CREATED", 1L).containsEntry("DUPLICATE", CALLERS - 1L);
        assertThat(eventsOf(facts.contributionId())).isEqualTo(1);
    }

    /** As after a crash between the two: the keys are there for good, the event is not. */
    @Test
    void recordsWhatHasItsKeysAlreadyAndNoEvent() {
        var worker = story.enrolled();
        var grants =
                List.of(
                        story.granted(worker, Purpose.RESEARCH),
                        story.granted(worker, Purpose.POLICY));
        var facts = story.wages(worker, grants, "{}", null);
        long keys = contentKeys();
        refuseEvents();
        try {
            assertThatThrownBy(() -> commands.sendAndWait(facts)).isInstanceOf(TryAgain.class);
        } finally {
            jdbc.execute("drop trigger no_room on ledger.event");
        }
        assertThat(contentKeys()).isEqualTo(keys + 2);
        assertThat(eventsOf(facts.contributionId())).isZero();

        story.recorded(facts);

        assertThat(eventsOf(facts.contributionId())).isOne();
        assertThat(commands.<RecordOutcome>sendAndWait(facts)).isEqualTo(RecordOutcome.DUPLICATE);
    }

    private void refuseEvents() {
        jdbc.execute(
                "create or replace function ledger.no_room() returns trigger language plpgsql as $$"
                        + " begin raise exception 'no room' using errcode = 'disk_full'; end $$");
        jdbc.execute(
                "create trigger no_room before insert on ledger.event for each row execute"
                        + " function ledger.no_room()");
    }

    private long contentKeys() {
        return jdbc.queryForObject("select count(*) from vault.content_key", Long.class);
    }

    @Test
    void letsOneOfManyContentsHaveTheId() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        var id = new ContributionId(UUID.randomUUID());

        var outcomes =
                together(
                        IntStream.range(0, CALLERS)
                                .mapToObj(
                                        i ->
                                                send(
                                                        story.wages(
                                                                id,
                                                                worker,
                                                                grant,
                                                                "{\"v\":" + i + "}")))
                                .toList());

        assertThat(outcomes)
                .containsEntry("CREATED", 1L)
                .containsEntry(
                        ContributionRule.CONTRIBUTION_ID_IS_ALREADY_TAKEN.name(), CALLERS - 1L);
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void letsOneOfManyWorkersHaveTheConsentId() {
        var id = new GrantId(UUID.randomUUID());
        var workers = IntStream.range(0, 8).mapToObj(_ -> story.enrolled()).toList();

        var outcomes =
                together(
                        workers.stream()
                                .<Callable<Object>>map(
                                        worker ->
                                                () ->
                                                        commands.sendAndWait(
                                                                story.consent(
                                                                        worker,
                                                                        id,
                                                                        Purpose.RESEARCH)))
                                .toList());

        assertThat(outcomes)
                .containsEntry("GRANTED", 1L)
                .containsEntry(ConsentRule.CONSENT_ID_IS_ALREADY_TAKEN.name(), 7L);
    }

    @Test
    void recordsNothingBehindAWithdrawal() {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 25; round++) {
            var worker = story.enrolled();
            var grant = story.granted(worker, Purpose.RESEARCH);
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(send(story.wages(worker, grant, "{\"v\":" + i + "}")));
            }
            all.add(3, () -> commands.sendAndWait(new WithdrawConsent(worker, null, grant, NOW)));

            var outcomes = together(all);

            seen.addAll(outcomes.keySet());
            assertThat(outcomes.keySet())
                    .isSubsetOf(
                            Set.of(
                                    "CREATED",
                                    "null",
                                    ContributionRule.WITHDRAWN_CONSENT_CANNOT_BE_USED.name()));
            assertThat(recordedBehindWithdrawalOf(worker.toString())).isZero();
        }
        assertThat(seen).as("both ends of the race were met").hasSize(3);
    }

    private Callable<Object> send(Object command) {
        return () -> commands.sendAndWait(command);
    }

    private static Map<String, Long> together(List<Callable<Object>> calls) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    calls.stream()
                            .map(
                                    call ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return outcome(call);
                                                    }))
                            .toList();
            start.countDown();
            return answers.stream()
                    .map(RecordingRaceIT::get)
                    .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        }
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String outcome(Callable<Object> call) throws Exception {
        try {
            return String.valueOf(call.call());
        } catch (Refused refused) {
            return refused.rule().name();
        }
    }

    private long eventsOf(ContributionId id) {
        return jdbc.queryForObject(
                "select count(*) from ledger.event_readable where aggregate_id = ?",
                Long.class,
                id.toString());
    }

    private long recordedBehindWithdrawalOf(String worker) {
        return jdbc.queryForObject(
                """
                select count(*) from ledger.event_readable recorded, ledger.event_readable withdrawn
                where withdrawn.aggregate_id = ? and withdrawn.payload_type like '%ConsentWithdrawn'
                  and recorded.payload_type like '%ContributionRecorded' and recorded.position > withdrawn.position
                  and recorded.payload::text like '%' || ? || '%'
                """,
                Long.class, worker, worker);
    }
}
