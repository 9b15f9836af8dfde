package org.xpatvoices.ledger.admission;

import static org.xpatvoices.contracts.refusal.AdmissionRule.SECRET_MUST_AWAIT_APPROVAL;
import static org.xpatvoices.contracts.refusal.AdmissionRule.WHO_RENEWED_A_SECRET_CANNOT_APPROVE_IT;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.admission.ApproveSecret;
import org.xpatvoices.contracts.admission.RenewSecret;
import org.xpatvoices.contracts.admission.SecretApproved;
import org.xpatvoices.contracts.admission.SecretRenewed;
import org.xpatvoices.contracts.ids.SecretId;

import java.time.Instant;
import java.util.UUID;

class SecretTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SecretId ID = new SecretId(new UUID(5, 6));
    private static final String PARTY = ID.toString().replace("sec_", "ofk_");

    private final AggregateTestFixture<Secret> secret = new AggregateTestFixture<>(Secret.class);

    @Test
    void numbersFreshSecrets() {
        secret.givenNoPriorActivity()
                .when(new RenewSecret(ID, PARTY, "ops_1", NOW))
                .expectEvents(renewed(1, "ops_1"))
                .expectResultMessagePayload(1);
        secret.given(renewed(1, "ops_1"), approved(1))
                .when(new RenewSecret(ID, PARTY, "ops_2", NOW))
                .expectEvents(renewed(2, "ops_2"))
                .expectResultMessagePayload(2);
    }

    @Test
    void letsOneWorkThatAnotherPersonGaveOut() {
        secret.given(renewed(1, "ops_1")).when(approve(1, "ops_2")).expectEvents(approved(1));
        secret.given(renewed(1, "ops_1"), approved(1)).when(approve(1, "ops_2")).expectNoEvents();
    }

    @Test
    void refusesWhoGaveItOut() {
        secret.given(renewed(1, "ops_1"))
                .when(approve(1, "ops_1"))
                .expectException(refusedBy(WHO_RENEWED_A_SECRET_CANNOT_APPROVE_IT))
                .expectNoEvents();
    }

    @Test
    void refusesAnyButTheLatest() {
        secret.given(renewed(1, "ops_1"), renewed(2, "ops_1"))
                .when(approve(1, "ops_2"))
                .expectException(refusedBy(SECRET_MUST_AWAIT_APPROVAL));
        secret.given(renewed(1, "ops_1"))
                .when(approve(2, "ops_2"))
                .expectException(refusedBy(SECRET_MUST_AWAIT_APPROVAL));
        secret.givenNoPriorActivity()
                .when(approve(1, "ops_2"))
                .expectException(refusedBy(SECRET_MUST_AWAIT_APPROVAL));
        secret.given(renewed(1, "ops_1"), approved(1))
                .when(approve(1, "ops_3"))
                .expectException(refusedBy(SECRET_MUST_AWAIT_APPROVAL));
    }

    private static ApproveSecret approve(int number, String by) {
        return new ApproveSecret(ID, number, by, NOW);
    }

    private static SecretRenewed renewed(int number, String by) {
        return new SecretRenewed(ID.toString(), PARTY, number, by, NOW);
    }

    private static SecretApproved approved(int number) {
        return new SecretApproved(ID.toString(), PARTY, number, "ops_2", NOW);
    }
}
