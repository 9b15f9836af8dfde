package org.xpatvoices.ledger.offtaker;

import static org.xpatvoices.contracts.refusal.OffTakerRule.APPROVER_MUST_NOT_BE_THE_REGISTRAR;
import static org.xpatvoices.contracts.refusal.OffTakerRule.EMPLOYERS_MAY_ONLY_ASK_FOR_DUE_DILIGENCE_OR_REMEDIATION;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_IS_ALREADY_APPROVED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_IS_ALREADY_SUSPENDED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_NEEDS_A_NAME;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_NEEDS_A_PURPOSE;
import static org.xpatvoices.contracts.refusal.OffTakerRule.SUSPENDED_OFF_TAKER_CANNOT_BE_APPROVED;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.CHECKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.MAKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.NOW;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.OFF_TAKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.approved;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.register;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.registered;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.suspended;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.offtaker.ApproveOffTaker;
import org.xpatvoices.contracts.offtaker.SuspendOffTaker;

class OffTakerTest {
    private final AggregateTestFixture<OffTaker> offTaker = OffTakerStory.fixture();

    @Test
    void registersAnOrganisation() {
        offTaker.givenNoPriorActivity().when(register()).expectEvents(registered());
    }

    @Test
    void remembersTheSameRegistrationOnceOnly() {
        offTaker.given(registered(), approved()).when(register()).expectNoEvents();
    }

    @Test
    void refusesAnIdThatIsRegisteredOtherwise() {
        offTaker.given(registered())
                .when(register("Another", RecipientClass.RESEARCHER, Purpose.RESEARCH))
                .expectException(refusedBy(OFF_TAKER_ID_IS_ALREADY_TAKEN))
                .expectNoEvents();
    }

    @Test
    void refusesABlankOrEndlessName() {
        offTaker.givenNoPriorActivity()
                .when(register("  ", RecipientClass.NGO, Purpose.ADVOCACY))
                .expectException(refusedBy(OFF_TAKER_NEEDS_A_NAME))
                .expectNoEvents();
        OffTakerStory.fixture()
                .givenNoPriorActivity()
                .when(register("x".repeat(121), RecipientClass.NGO, Purpose.ADVOCACY))
                .expectException(refusedBy(OFF_TAKER_NEEDS_A_NAME));
    }

    @Test
    void refusesWithoutAPurpose() {
        offTaker.givenNoPriorActivity()
                .when(register("Institute", RecipientClass.NGO))
                .expectException(refusedBy(OFF_TAKER_NEEDS_A_PURPOSE))
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESEARCH", "POLICY", "ADVOCACY"})
    void refusesEmployersForOtherPurposes(Purpose purpose) {
        offTaker.givenNoPriorActivity()
                .when(register("Builder", RecipientClass.EMPLOYER, Purpose.REMEDIATION, purpose))
                .expectException(refusedBy(EMPLOYERS_MAY_ONLY_ASK_FOR_DUE_DILIGENCE_OR_REMEDIATION))
                .expectNoEvents();
    }

    @Test
    void admitsAnEmployerForDueDiligence() {
        offTaker.givenNoPriorActivity()
                .when(register("Builder", RecipientClass.EMPLOYER, Purpose.DUE_DILIGENCE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isApprovedByASecondPerson() {
        offTaker.given(registered()).when(approve(CHECKER)).expectEvents(approved());
    }

    @Test
    void refusesApprovalByWhoRegistered() {
        offTaker.given(registered())
                .when(approve(MAKER))
                .expectException(refusedBy(APPROVER_MUST_NOT_BE_THE_REGISTRAR))
                .expectNoEvents();
    }

    @Test
    void refusesToApproveTwice() {
        offTaker.given(registered(), approved())
                .when(approve(CHECKER))
                .expectException(refusedBy(OFF_TAKER_IS_ALREADY_APPROVED))
                .expectNoEvents();
    }

    @Test
    void refusesToApproveASuspendedOne() {
        offTaker.given(registered(), suspended())
                .when(approve(CHECKER))
                .expectException(refusedBy(SUSPENDED_OFF_TAKER_CANNOT_BE_APPROVED))
                .expectNoEvents();
    }

    @Test
    void refusesToApproveAnUnknownOne() {
        offTaker.givenNoPriorActivity()
                .when(approve(CHECKER))
                .expectException(refusedBy(OFF_TAKER_MUST_EXIST))
                .expectNoEvents();
    }

    @Test
    void isSuspendedFromAnyStandingOnce() {
        offTaker.given(registered()).when(suspend()).expectEvents(suspended());
        OffTakerStory.fixture()
                .given(registered(), approved())
                .when(suspend())
                .expectEvents(suspended());
        OffTakerStory.fixture()
                .given(registered(), suspended())
                .when(suspend())
                .expectException(refusedBy(OFF_TAKER_IS_ALREADY_SUSPENDED))
                .expectNoEvents();
    }

    @Test
    void refusesToSuspendAnUnknownOne() {
        offTaker.givenNoPriorActivity()
                .when(suspend())
                .expectException(refusedBy(OFF_TAKER_MUST_EXIST))
                .expectNoEvents();
    }

    private static ApproveOffTaker approve(String by) {
        return new ApproveOffTaker(OFF_TAKER, by, NOW);
    }

    private static SuspendOffTaker suspend() {
        return new SuspendOffTaker(OFF_TAKER, "terms broken", CHECKER, NOW);
    }
}
