package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.ledger.contribution.RecordingStory.NEXT_YEAR;
import static org.xpatvoices.ledger.contribution.RecordingStory.NOW;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.ledger.LedgerForTests;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.testing.FreshDatabase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** From commands to what a packet may take, over the real log, keys and projections. */
@SpringBootTest(classes = LedgerForTests.class, properties = LedgerForTests.MASTER_KEY)
@FreshDatabase
class ContributionRegisterIT {

    @Autowired CommandGateway commands;
    @Autowired QueryGateway queries;
    @Autowired ContributionRegister register;
    @Autowired ContentVault vault;
    @Autowired EventProcessingConfiguration processing;
    @Autowired JdbcTemplate jdbc;
    @Autowired PlatformTransactionManager transactions;

    private final String period = "2026-" + UUID.randomUUID();
    private RecordingStory story;

    @BeforeEach
    void begin() {
        story = new RecordingStory(commands, period);
    }

    @Test
    void admitsTheFactsAndTheProfileBesideThemAndOpensBoth() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        var facts = story.recorded(story.wages(worker, grant, "{\"answers\":{\"payslip\":true}}"));
        var profile = story.recorded(story.profile(worker, grant, "{\"answers\":{\"sex\":\"F\"}}"));

        var row = only(admitted(head(), Set.of("RESEARCH")));

        assertThat(row.workerId()).isEqualTo(worker.toString());
        assertThat(row.facts().contributionId()).isEqualTo(facts.contributionId().toString());
        assertThat(row.profile().contributionId()).isEqualTo(profile.contributionId().toString());
        assertThat(row.facts().grants())
                .singleElement()
                .satisfies(
                        used -> {
                            assertThat(used.grantId()).isEqualTo(grant.toString());
                            assertThat(used.grantedAt()).isEqualTo(NOW);
                            assertThat(used.validUntil()).isEqualTo(NEXT_YEAR);
                        });
        assertThat(vault.open(List.of(row.facts(), row.profile())).texts())
                .containsEntry(row.facts(), facts.answersJson())
                .containsEntry(row.profile(), profile.answersJson());
    }

    @Test
    void admitsTheSameHoweverOftenItIsAsked() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        story.recorded(story.wages(worker, grant, "{}"));
        var at = head();

        for (int time = 0; time < 12; time++) {
            assertThat(admitted(at, Set.of("RESEARCH"))).as("time " + time).hasSize(1);
        }
    }

    @Test
    void leavesThePlannerItsWaysForWhateverTheSameTransactionAsksNext() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            admitted(head(), Set.of("RESEARCH"));
                            for (var way : List.of("seqscan", "bitmapscan", "sort")) {
                                assertThat(jdbc.queryForObject("show enable_" + way, String.class))
                                        .as(way)
                                        .isEqualTo("on");
                            }
                        });
    }

    @Test
    void looksAtPositionsAndNotAtClocks() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        var beforeFacts = head();
        story.recorded(story.wages(worker, grant, "{}"));
        var before = head();
        commands.sendAndWait(new WithdrawConsent(worker, null, grant, NOW.minusSeconds(9_999)));
        var after = head();

        assertThat(admitted(beforeFacts, Set.of("RESEARCH"))).isEmpty();
        assertThat(admitted(before, Set.of("RESEARCH"))).hasSize(1);
        assertThat(admitted(after, Set.of("RESEARCH"))).isEmpty();
    }

    @Test
    void refusesRowsWhoseConsentEndedByTheCutOff() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        story.recorded(story.wages(worker, grant, "{}"));

        assertThat(admittedAt(head(), NEXT_YEAR, Set.of("RESEARCH"), Set.of("RESEARCHER")))
                .isEmpty();
        assertThat(
                        admittedAt(
                                head(),
                                NEXT_YEAR.minusSeconds(1),
                                Set.of("RESEARCH"),
                                Set.of("RESEARCHER")))
                .hasSize(1);
    }

    @Test
    void refusesRowsThatAreNotCoveredForEveryPurposeAndRecipient() {
        var worker = story.enrolled();
        var grant = story.granted(worker, Purpose.RESEARCH);
        story.recorded(story.wages(worker, grant, "{}"));
        var at = head();

        assertThat(admitted(at, Set.of("RESEARCH", "POLICY"))).isEmpty();
        assertThat(admitted(at, Set.of("POLICY"))).isEmpty();
        assertThat(admittedAt(at, NOW, Set.of("RESEARCH"), Set.of("BRAND"))).isEmpty();
        assertThat(admittedAt(at, NOW, Set.of("RESEARCH"), Set.of("RESEARCHER", "BRAND")))
                .isEmpty();
    }

    @Test
    void letsTwoGrantsCoverTogetherWhatNeitherCoversAlone() {
        var worker = story.enrolled();
        var research = story.granted(worker, Purpose.RESEARCH);
        var policy = story.granted(worker, Purpose.POLICY);
        story.recorded(story.wages(worker, List.of(research, policy), "{}", null));
        story.recorded(story.profile(worker, research, "{}"));

        var row = only(admitted(head(), Set.of("RESEARCH", "POLICY")));

        assertThat(row.facts().grants())
                .extracting(AdmittedGrant::grantId)
                .containsExactlyInAnyOrder(research.toString(), policy.toString());
        assertThat(row.profile()).isNull();
    }

    @Test
    void takesTheCorrectionWhicheverArrivesFirst() {
        for (boolean correctionFirst : List.of(true, false)) {
            var worker = story.enrolled();
            var grant = story.granted(worker, Purpose.RESEARCH);
            var original = story.wages(worker, grant, "{\"was\":1}");
            var correction =
                    story.wages(worker, List.of(grant), "{\"is\":2}", original.contributionId());
            for (var one :
                    correctionFirst
                            ? List.of(correction, original)
                            : List.of(original, correction)) {
                story.recorded(one);
            }
            var rows = admitted(head(), Set.of("RESEARCH"));
            assertThat(rows)
                    .filteredOn(row -> row.workerId().equals(worker.toString()))
                    .singleElement()
                    .extracting(row -> row.facts().contributionId())
                    .isEqualTo(correction.contributionId().toString());
        }
    }

    @Test
    void doesNotFallBackToWhatWasCorrectedWhenTheCorrectionIsKeptOut() {
        var worker = story.enrolled();
        var kept = story.granted(worker, Purpose.RESEARCH);
        var dropped = story.granted(worker, Purpose.RESEARCH);
        var original = story.recorded(story.wages(worker, kept, "{\"was\":1}"));
        story.recorded(
                story.wages(worker, List.of(dropped), "{\"is\":2}", original.contributionId()));
        commands.sendAndWait(new WithdrawConsent(worker, null, dropped, NOW));

        assertThat(admitted(head(), Set.of("RESEARCH"))).isEmpty();
    }

    @Test
    void letsNobodySupersedeAnotherWorkersContribution() {
        var victim = story.enrolled();
        var victimsGrant = story.granted(victim, Purpose.RESEARCH);
        var original = story.wages(victim, victimsGrant, "{}");
        var intruder = story.enrolled();
        var intrudersGrant = story.granted(intruder, Purpose.RESEARCH);
        story.recorded(
                story.wages(intruder, List.of(intrudersGrant), "{}", original.contributionId()));
        story.recorded(original);

        assertThat(admitted(head(), Set.of("RESEARCH")))
                .extracting(AdmittedWorker::workerId)
                .contains(victim.toString());
    }

    @Test
    void refusesToAskForNoPurposeAtAll() {
        assertThatThrownBy(() -> admittedAt(1, NOW, Set.of(), Set.of("BRAND")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> admittedAt(1, NOW, Set.of("RESEARCH"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long head() {
        var head = count("ledger.event");
        await().until(() -> register.hasReached(head));
        return head;
    }

    private List<AdmittedWorker> admitted(long cutOff, Set<String> purposes) {
        return admittedAt(cutOff, NOW, purposes, Set.of("RESEARCHER"));
    }

    private List<AdmittedWorker> admittedAt(
            long cutOff, Instant at, Set<String> purposes, Set<String> recipients) {
        var rows = new ArrayList<AdmittedWorker>();
        var asked =
                new Admission(cutOff, at, PacketSchema.WAGE_PERIOD, period, purposes, recipients);
        register.admittedAt(asked, 2, rows::addAll);
        assertThat(register.count(asked)).as("counted by the database").isEqualTo(rows.size());
        return rows;
    }

    private static AdmittedWorker only(List<AdmittedWorker> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private long count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class);
    }
}
