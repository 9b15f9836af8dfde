package org.xpatvoices.ledger.admission;

import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_IS_ALREADY_DECIDED;
import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_MUST_BE_REGISTERED;
import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_NEEDS_A_NAME;
import static org.xpatvoices.contracts.refusal.AdmissionRule.WHO_REGISTERED_A_PARTY_CANNOT_ADMIT_IT;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.admission.AdmittedKind;
import org.xpatvoices.contracts.admission.DecideParty;
import org.xpatvoices.contracts.admission.PartyAdmitted;
import org.xpatvoices.contracts.admission.PartyRegistered;
import org.xpatvoices.contracts.admission.PartyTurnedAway;
import org.xpatvoices.contracts.admission.RegisterParty;
import org.xpatvoices.contracts.ids.AdmissionId;

import java.time.Instant;
import java.util.UUID;

class NewcomerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AdmissionId ID = new AdmissionId(new UUID(3, 4));
    private static final String PARTY = ID.toString().replace("adm_", "hub_");

    private final AggregateTestFixture<Newcomer> admission =
            new AggregateTestFixture<>(Newcomer.class);

    @Test
    void registersAPartyThatWaits() {
        admission
                .givenNoPriorActivity()
                .when(register(AdmittedKind.HUB, "  Workers' Centre "))
                .expectEvents(registered());
        admission
                .given(registered())
                .when(register(AdmittedKind.HUB, "Workers' Centre"))
                .expectNoEvents();
    }

    @Test
    void refusesAnotherPartyOfTheSameId() {
        admission
                .given(registered())
                .when(register(AdmittedKind.HUB, "Another Centre"))
                .expectException(refusedBy(PARTY_ID_IS_ALREADY_TAKEN))
                .expectNoEvents();
        admission
                .given(registered())
                .when(register(AdmittedKind.AUDITOR, "Workers' Centre"))
                .expectException(refusedBy(PARTY_ID_IS_ALREADY_TAKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\u202eb"})
    void refusesANameThatNobodyCanRead(String name) {
        admission
                .givenNoPriorActivity()
                .when(register(AdmittedKind.HUB, name))
                .expectException(refusedBy(PARTY_NEEDS_A_NAME))
                .expectNoEvents();
    }

    @Test
    void refusesANameOfMoreThan120Characters() {
        admission
                .givenNoPriorActivity()
                .when(register(AdmittedKind.HUB, "a".repeat(121)))
                .expectException(refusedBy(PARTY_NEEDS_A_NAME));
    }

    @Test
    void letsInWhomASecondPersonKnows() {
        admission
                .given(registered())
                .when(new DecideParty(ID, true, "ops_2", NOW))
                .expectEvents(new PartyAdmitted(ID.toString(), PARTY, "ops_2", NOW));
    }

    @Test
    void refusesWhoRegisteredIt() {
        admission
                .given(registered())
                .when(new DecideParty(ID, true, "ops_1", NOW))
                .expectException(refusedBy(WHO_REGISTERED_A_PARTY_CANNOT_ADMIT_IT))
                .expectNoEvents();
    }

    @Test
    void anybodyTurnsAPartyAway() {
        admission
                .given(registered())
                .when(new DecideParty(ID, false, "ops_1", NOW))
                .expectEvents(new PartyTurnedAway(ID.toString(), PARTY, "ops_1", NOW));
    }

    @Test
    void decidesOnceAndRepeatsWithoutAWord() {
        var admitted = new PartyAdmitted(ID.toString(), PARTY, "ops_2", NOW);
        admission
                .given(registered(), admitted)
                .when(new DecideParty(ID, true, "ops_2", NOW.plusSeconds(9)))
                .expectNoEvents();
        for (var other :
                new DecideParty[] {
                    new DecideParty(ID, false, "ops_2", NOW),
                    new DecideParty(ID, true, "ops_3", NOW)
                }) {
            admission
                    .given(registered(), admitted)
                    .when(other)
                    .expectException(refusedBy(PARTY_IS_ALREADY_DECIDED));
        }
    }

    @Test
    void refusesToLetInWhomItTurnedAway() {
        admission
                .given(registered(), new PartyTurnedAway(ID.toString(), PARTY, "ops_2", NOW))
                .when(new DecideParty(ID, true, "ops_2", NOW))
                .expectException(refusedBy(PARTY_IS_ALREADY_DECIDED));
    }

    @Test
    void refusesWhomNobodyRegistered() {
        admission
                .givenNoPriorActivity()
                .when(new DecideParty(ID, true, "ops_2", NOW))
                .expectException(refusedBy(PARTY_MUST_BE_REGISTERED));
    }

    private static RegisterParty register(AdmittedKind kind, String name) {
        return new RegisterParty(ID, kind, name, "ops_1", NOW);
    }

    private static PartyRegistered registered() {
        return new PartyRegistered(ID.toString(), PARTY, "HUB", "Workers' Centre", "ops_1", NOW);
    }
}
