package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.ledger.contribution.RecordingStory.HUB;
import static org.xpatvoices.ledger.contribution.RecordingStory.NEXT_YEAR;
import static org.xpatvoices.ledger.contribution.RecordingStory.NOW;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.ledger.LedgerForTests;
import org.xpatvoices.testing.FreshDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whom public figures count, over the real log and register. */
@SpringBootTest(classes = LedgerForTests.class, properties = LedgerForTests.MASTER_KEY)
@FreshDatabase
class ContributorsRegisterIT {
    private static final Set<RecipientClass> EVERYBODY =
            EnumSet.complementOf(EnumSet.of(RecipientClass.EMPLOYER));
    private static final Instant NEXT_MONTH = NOW.plus(Duration.ofDays(30));

    @Autowired CommandGateway commands;
    @Autowired ContributorsRegister contributors;
    @Autowired ContributionRegister register;
    @Autowired EventStore log;

    @Test
    void countsWhomConsentsAllowAtThatTime() {
        var story = new RecordingStory(commands, "2026-10");
        var policy = Purpose.POLICY;
        tells(story, granted(policy, EVERYBODY, NEXT_YEAR));
        tells(
                story,
                granted(policy, Set.of(RecipientClass.BRAND, RecipientClass.NGO), NEXT_YEAR),
                granted(
                        policy,
                        Set.of(
                                RecipientClass.SOCIAL_AUDITOR,
                                RecipientClass.RESEARCHER,
                                RecipientClass.UNION),
                        NEXT_YEAR));
        tells(story, granted(policy, EVERYBODY, NEXT_MONTH));
        // None of these counts at any time.
        tells(story, granted(Purpose.DUE_DILIGENCE, EVERYBODY, NEXT_YEAR));
        tells(story, granted(policy, Set.of(RecipientClass.RESEARCHER), NEXT_YEAR));
        tells(
                story,
                granted(Purpose.RESEARCH, EVERYBODY, NEXT_YEAR),
                granted(policy, Set.of(RecipientClass.NGO), NEXT_YEAR));
        withdraws(tells(story, granted(policy, EVERYBODY, NEXT_YEAR)));
        long head = log.createHeadToken().position().orElseThrow();
        await().until(() -> register.hasReached(head));

        assertThat(wages(NOW.plusSeconds(60))).isEqualTo(3);
        assertThat(wages(NEXT_MONTH)).as("one consent has ended").isEqualTo(2);
        assertThat(wages(NEXT_YEAR)).isZero();
    }

    private long wages(Instant at) {
        var counts =
                contributors.perForm(
                        NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)), at);
        assertThat(counts).hasSize(6).containsEntry("profile", 0L);
        return counts.get("wage-period");
    }

    /** What one grant of the next worker says. */
    private record Grant(Purpose purpose, Set<RecipientClass> recipients, Instant until) {}

    private record Granted(WorkerId worker, GrantId grant) {}

    private static Grant granted(Purpose purpose, Set<RecipientClass> recipients, Instant until) {
        return new Grant(purpose, recipients, until);
    }

    private Granted tells(RecordingStory story, Grant... grants) {
        WorkerId worker = story.enrolled();
        List<GrantId> ids = Arrays.stream(grants).map(one -> grant(worker, one)).toList();
        story.recorded(story.wages(worker, ids, "{}", null));
        return new Granted(worker, ids.getFirst());
    }

    private GrantId grant(WorkerId worker, Grant one) {
        var id = new GrantId(UUID.randomUUID());
        commands.sendAndWait(
                new GrantConsent(
                        worker,
                        HUB,
                        id,
                        Set.of(one.purpose()),
                        Set.of(DataCategory.WAGES),
                        one.recipients(),
                        "bn",
                        NOW,
                        one.until()));
        return id;
    }

    private void withdraws(Granted told) {
        commands.sendAndWait(
                new WithdrawConsent(told.worker(), null, told.grant(), NOW.plusSeconds(1)));
    }
}
