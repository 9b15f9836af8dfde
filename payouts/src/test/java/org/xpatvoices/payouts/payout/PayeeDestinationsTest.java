package org.xpatvoices.payouts.payout;

import static org.xpatvoices.payouts.payout.PayoutBatchTest.refused;
import static org.xpatvoices.payouts.payout.Some.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.DestinationRule;
import org.xpatvoices.contracts.refusal.PayoutRule;

import java.util.UUID;

class PayeeDestinationsTest {
    private static final SealedContent SEALED =
            new SealedContent(new UUID(9, 9).toString(), "c2VhbGVk");

    private AggregateTestFixture<PayeeDestinations> payee;

    @BeforeEach
    void setUp() {
        payee = new AggregateTestFixture<>(PayeeDestinations.class);
    }

    private static AddDestination add(int id, String fingerprint) {
        return add(id, fingerprint, false);
    }

    private static AddDestination add(int id, String fingerprint, boolean confirmsSuspect) {
        return add(id, fingerprint, confirmsSuspect, null);
    }

    private static AddDestination add(
            int id, String fingerprint, boolean confirmsSuspect, Integer tier) {
        return new AddDestination(
                payee(1),
                new DestinationId(new UUID(8, id)),
                RailCode.BANK,
                "••1234",
                SEALED,
                fingerprint,
                confirmsSuspect,
                LATER,
                AT,
                tier);
    }

    /** Money came back from it: naming it again is news, and cools down again. */
    @Test
    void takesTheSameAgainToConfirmIt() {
        payee.given(registered(1, 1, "a"))
                .when(add(2, "a", true))
                .expectEvents(registered(2, 2, "a"));
    }

    private static DestinationRegistered registered(int id, int version, String fingerprint) {
        return registered(id, version, fingerprint, null);
    }

    private static DestinationRegistered registered(
            int id, int version, String fingerprint, Integer tier) {
        return new DestinationRegistered(
                payee(1).toString(),
                new DestinationId(new UUID(8, id)).toString(),
                version,
                "BANK",
                SEALED,
                fingerprint,
                LATER,
                AT,
                tier);
    }

    /** Its holder is better known there now, so other limits hold. */
    @Test
    void takesTheSameAgainInAnotherTier() {
        payee.given(registered(1, 1, "a", 0))
                .when(add(2, "a", false, 1))
                .expectEvents(registered(2, 2, "a", 1));
    }

    @Test
    void countsVersions() {
        payee.givenNoPriorActivity().when(add(1, "f1")).expectEvents(registered(1, 1, "f1"));
        setUp();
        payee.given(registered(1, 1, "f1")).when(add(2, "f2")).expectEvents(registered(2, 2, "f2"));
        setUp();
        payee.given(registered(1, 1, "f1"), registered(2, 2, "f2"))
                .when(add(3, "f1"))
                .expectEvents(registered(3, 3, "f1"));
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        payee.given(registered(1, 1, "f1")).when(add(1, "f1")).expectNoEvents();
    }

    /** A client that sends one key for ever: its newest wish is not lost in silence. */
    @Test
    void refusesAnIdThatStandsForAnotherPlace() {
        refused(
                payee.given(registered(1, 1, "f1")).when(add(1, "f2")),
                DestinationRule.DESTINATION_MUST_HAVE_AN_ID_OF_ITS_OWN);
        setUp();
        refused(
                payee.given(registered(1, 1, "f1"), registered(2, 2, "f2")).when(add(1, "f1")),
                DestinationRule.DESTINATION_MUST_HAVE_AN_ID_OF_ITS_OWN);
    }

    @Test
    void refusesTheAccountThatIsThereAlready() {
        refused(
                payee.given(registered(1, 1, "f1")).when(add(2, "f1")),
                PayoutRule.DESTINATION_MUST_NOT_REPEAT);
    }

    private static DestinationsForgotten forgotten() {
        return new DestinationsForgotten(payee(1).toString(), SEALED.keyId(), AT);
    }

    @Test
    void forgetsOnceAndByTheKeyThatSealed() {
        payee.given(registered(1, 1, "f1"))
                .when(new ForgetDestinations(payee(1), null, AT))
                .expectEvents(forgotten());
        setUp();
        payee.given(registered(1, 1, "f1"), forgotten())
                .when(new ForgetDestinations(payee(1), null, LATER))
                .expectNoEvents();
        setUp();
        payee.givenNoPriorActivity()
                .when(new ForgetDestinations(payee(1), null, AT))
                .expectNoEvents();
    }

    /** Quotes are sealed under the same key, and must not outlive everything else. */
    @Test
    void forgetsTheKeyOfWhoeverOnlyComparedQuotes() {
        payee.givenNoPriorActivity()
                .when(new ForgetDestinations(payee(1), SEALED.keyId(), AT))
                .expectEvents(forgotten());
    }

    @Test
    void takesTheSameAccountAgainFromWhoeverWasForgotten() {
        payee.given(registered(1, 1, "f1"), forgotten())
                .when(add(2, "f1"))
                .expectEvents(registered(2, 2, "f1"));
    }
}
