package org.xpatvoices.marketplace.web.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.refusal.AdmissionRule.CLIENT_IS_ALREADY_ISSUED;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.admission.AdmittedKind;
import org.xpatvoices.contracts.admission.ApproveSecret;
import org.xpatvoices.contracts.admission.DecideParty;
import org.xpatvoices.contracts.admission.RegisterParty;
import org.xpatvoices.contracts.admission.RenewSecret;
import org.xpatvoices.contracts.ids.AdmissionId;
import org.xpatvoices.contracts.ids.SecretId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.IssuedClient;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.security.Scopes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Doors that die after the log has it and before the client does. */
class UnfinishedAdmissionIT extends HttpTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired private CommandGateway commands;
    @Autowired private PartyClients clients;

    private final AdmissionId id = new AdmissionId(UUID.randomUUID());
    private final String hub = id.toString().replace("adm_", "hub_");

    @Test
    void theLogLetsInWhomTheDoorThatAdmittedItDidNot() {
        send(register());
        IssuedClient client = clients.issue(PartyKind.HUB, hub, true);
        assertThat(tokenStatus(client)).isEqualTo(401);

        send(admit());

        await().atMost(SOON).until(() -> tokenStatus(client) == 200);
    }

    @Test
    void aPartyAdmittedBeforeItHadAClientIsInWhenItsRegistrationIsDoneAgain() {
        send(register());
        send(admit());
        await().atMost(SOON).until(() -> clients.isAdmitted(PartyKind.HUB, hub));
        for (String guess : new String[] {"", " ", "xvs_"}) {
            assertThat(tokenStatus(new IssuedClient(hub, guess))).isBetween(400, 401);
        }

        send(register());
        IssuedClient client = clients.issue(PartyKind.HUB, hub, true);

        assertThat(tokenStatus(client)).isEqualTo(200);
    }

    @Test
    void registeringAgainTakesNobodyOverAndLetsNobodyBackIn() {
        send(register());
        clients.issue(PartyKind.HUB, hub, true);
        IssuedClient client = clients.issue(PartyKind.HUB, hub, true);
        send(admit());
        await().atMost(SOON).until(() -> clients.isLive(hub));

        assertRefused(PartyKind.HUB, hub, true);
        assertRefused(PartyKind.HUB, hub, false);
        assertThat(tokenStatus(client)).isEqualTo(200);
        clients.revoke(hub);
        assertRefused(PartyKind.HUB, hub, true);
        clients.admit(hub);
        assertThat(tokenStatus(client)).as("revoked, and the log read again").isEqualTo(401);

        String buyer = hub.replace("hub_", "ofk_");
        IssuedClient bought = clients.issue(PartyKind.OFF_TAKER, buyer, false);
        assertRefused(PartyKind.OFF_TAKER, buyer, false);
        assertThat(tokenStatus(bought)).isEqualTo(200);
    }

    @Test
    void theLogOpensAFreshSecretThatTheDoorDidNot() {
        clients.register(PartyKind.HUB, hub, Scopes.of(PartyKind.HUB));
        SecretId secret = SecretId.ofParty(hub);
        Integer number = commands.sendAndWait(new RenewSecret(secret, hub, "ops_1", NOW));
        IssuedClient fresh = clients.renew(hub, number);
        assertThat(tokenStatus(fresh)).isEqualTo(401);

        send(new ApproveSecret(secret, number, "ops_2", NOW));

        await().atMost(SOON).until(() -> clients.isLive(hub));
        assertThat(clients.isAdmitted(PartyKind.HUB, hub)).isTrue();
    }

    private void assertRefused(PartyKind kind, String party, boolean waits) {
        assertThatThrownBy(() -> clients.issue(kind, party, waits))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(CLIENT_IS_ALREADY_ISSUED));
    }

    private RegisterParty register() {
        return new RegisterParty(id, AdmittedKind.HUB, "Centre of tests", "ops_1", NOW);
    }

    private DecideParty admit() {
        return new DecideParty(id, true, "ops_2", NOW);
    }

    private void send(Object command) {
        commands.sendAndWait(command);
    }

    private int tokenStatus(IssuedClient client) {
        String basic = client.clientId() + ":" + client.clientSecret();
        byte[] bytes = basic.getBytes(StandardCharsets.UTF_8);
        return http.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes))
                .post(
                        "/oauth2/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials")
                .status();
    }
}
