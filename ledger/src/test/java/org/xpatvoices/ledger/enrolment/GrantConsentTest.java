package org.xpatvoices.ledger.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_MAY_NOT_LAST_TOO_LONG;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_MUST_END_AFTER_IT_BEGINS;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_NEEDS_A_CATEGORY;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_NEEDS_A_PURPOSE;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_NEEDS_A_RECIPIENT;
import static org.xpatvoices.contracts.refusal.ConsentRule.WITHDRAWN_CONSENT_CANNOT_BE_WITHDRAWN;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.enrolment.Story.GRANT;
import static org.xpatvoices.ledger.enrolment.Story.HUB;
import static org.xpatvoices.ledger.enrolment.Story.NOW;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_GRANT;
import static org.xpatvoices.ledger.enrolment.Story.WORKER;
import static org.xpatvoices.ledger.enrolment.Story.ended;
import static org.xpatvoices.ledger.enrolment.Story.enrolled;
import static org.xpatvoices.ledger.enrolment.Story.grant;
import static org.xpatvoices.ledger.enrolment.Story.withdrawn;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.refusal.ConsentRule;
import org.xpatvoices.contracts.shredding.ShreddingCause;
import org.xpatvoices.ledger.enrolment.Story.GrantWords;
import org.xpatvoices.ledger.shredding.GrantKeys;

import java.time.Instant;
import java.util.stream.Stream;

class GrantConsentTest {
    private static final Instant TWO_YEARS_ON = Instant.parse("2028-11-02T08:00:00Z");

    private final AggregateTestFixture<Worker> worker = new AggregateTestFixture<>(Worker.class);
    private final GrantKeys keys = mock(GrantKeys.class);

    @BeforeEach
    void wire() {
        when(keys.make(anyString(), anyString())).thenReturn(true);
        worker.registerAnnotatedCommandHandler(
                new GrantConsentHandler(worker.getRepository(), keys));
    }

    @Test
    void grantsWithSortedLists() {
        worker.given(enrolled()).when(grant().command()).expectEvents(grant().event());
        assertThat(grant().event().purposes()).isSorted();
        assertThat(grant().event().categories()).isSorted();
    }

    @Test
    void grantsByTheWorkerAlone() {
        worker.given(enrolled())
                .when(grant().through(null).command())
                .expectEvents(grant().through(null).event());
    }

    @Test
    void grantsForTwoYearsToTheSecond() {
        worker.given(enrolled())
                .when(grant().until(TWO_YEARS_ON).command())
                .expectEvents(grant().until(TWO_YEARS_ON).event());
    }

    @Test
    void repeatsWithoutAnEvent() {
        worker.given(enrolled(), grant().event())
                .when(grant().commandAt(NOW.plusSeconds(86_400)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void repeatsWithoutAnEventAfterWithdrawal() {
        worker.given(enrolled(), grant().event(), withdrawn())
                .when(grant().command())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    static Stream<Arguments> incompleteOrTooLong() {
        return Stream.of(
                Arguments.of(grant().withPurposes(), CONSENT_NEEDS_A_PURPOSE),
                Arguments.of(grant().withCategories(), CONSENT_NEEDS_A_CATEGORY),
                Arguments.of(grant().withRecipients(), CONSENT_NEEDS_A_RECIPIENT),
                Arguments.of(grant().until(NOW), CONSENT_MUST_END_AFTER_IT_BEGINS),
                Arguments.of(grant().until(NOW.minusSeconds(1)), CONSENT_MUST_END_AFTER_IT_BEGINS),
                Arguments.of(
                        grant().until(TWO_YEARS_ON.plusNanos(1)), CONSENT_MAY_NOT_LAST_TOO_LONG),
                Arguments.of(grant().until(Instant.MAX), CONSENT_MAY_NOT_LAST_TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("incompleteOrTooLong")
    void refusesWhenIncompleteOrTooLong(GrantWords words, ConsentRule rule) {
        worker.given(enrolled())
                .when(words.command())
                .expectException(refusedBy(rule))
                .expectNoEvents();
    }

    static Stream<GrantWords> otherTerms() {
        return Stream.of(
                grant().withPurposes(Purpose.ADVOCACY),
                grant().withPurposes(Purpose.DUE_DILIGENCE),
                grant().withCategories(DataCategory.WAGES),
                grant().withRecipients(RecipientClass.RESEARCHER, RecipientClass.NGO),
                grant().language("en"),
                grant().through(null),
                grant().until(NOW.plusSeconds(3600)));
    }

    @ParameterizedTest
    @MethodSource("otherTerms")
    void refusesOtherTermsUnderATakenId(GrantWords words) {
        worker.given(enrolled(), grant().event())
                .when(words.command())
                .expectException(refusedBy(CONSENT_ID_IS_ALREADY_TAKEN))
                .expectNoEvents();
    }

    @Test
    void refusesAnIdThatAnotherWorkersConsentHas() {
        when(keys.make(GRANT.toString(), WORKER.toString())).thenReturn(false);
        worker.given(enrolled())
                .when(grant().command())
                .expectException(refusedBy(CONSENT_ID_IS_ALREADY_TAKEN))
                .expectNoEvents();
    }

    @Test
    void makesNoKeyForARefusedOrRepeatedConsent() {
        worker.given(enrolled(), grant().event())
                .when(grant().withPurposes(Purpose.ADVOCACY).command())
                .expectException(refusedBy(CONSENT_ID_IS_ALREADY_TAKEN));
        verifyNoInteractions(keys);
    }

    @Test
    void withdraws() {
        worker.given(enrolled(), grant().event())
                .when(new WithdrawConsent(WORKER, HUB, GRANT, NOW))
                .expectEvents(ended(GRANT, NOW, ShreddingCause.WITHDRAWAL));
    }

    @Test
    void withdrawsOneGrantAndKeepsTheOther() {
        worker.given(enrolled(), grant().event(), grant().id(OTHER_GRANT).event(), withdrawn())
                .when(new WithdrawConsent(WORKER, null, OTHER_GRANT, NOW))
                .expectEvents(ended(OTHER_GRANT, NOW, ShreddingCause.WITHDRAWAL));
    }

    @Test
    void refusesWithdrawalOfAConsentThatWasNeverGiven() {
        worker.given(enrolled(), grant().event())
                .when(new WithdrawConsent(WORKER, null, OTHER_GRANT, NOW))
                .expectException(refusedBy(CONSENT_MUST_EXIST))
                .expectNoEvents();
    }

    @Test
    void refusesASecondWithdrawal() {
        worker.given(enrolled(), grant().event(), withdrawn())
                .when(new WithdrawConsent(WORKER, null, GRANT, NOW))
                .expectException(refusedBy(WITHDRAWN_CONSENT_CANNOT_BE_WITHDRAWN))
                .expectNoEvents();
    }
}
