package org.xpatvoices.marketplace.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.seed.population.Population;
import org.xpatvoices.marketplace.seed.population.SyntheticWorker;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Workers at one hub: who they are, what is on their cards, and what they say. */
final class Crowd {
    static final String PIN = "258147";

    private final Http anyone;
    private final Http hub;
    private final List<Member> members = new ArrayList<>();
    private final Map<Member, Http> sessions = new HashMap<>();

    Crowd(Http anyone, Http hub) {
        this.anyone = anyone;
        this.hub = hub;
    }

    record Member(SyntheticWorker person, String id, String card, String consent) {}

    List<Member> members() {
        return members;
    }

    /** Enrols everybody with a card; nobody has said yes to anything. */
    void enrol(int size) {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (var person : Population.pilot(Population.DEFAULT_SEED, yesterday).sample(size)) {
            var enrolled =
                    hub.newKey()
                            .post(
                                    "/v1/enrolments",
                                    "{\"language\":\"%s\"}".formatted(person.preferredLanguage()));
            assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(201);
            var card = enrolled.json().path("claimCard");
            choosePin(card);
            members.add(
                    new Member(
                            person,
                            enrolled.json().path("workerId").asString(),
                            card.path("code").asString(),
                            "con_" + UUID.randomUUID().toString().replace("-", "")));
        }
    }

    private void choosePin(JsonNode card) {
        var chosen =
                anyone.post(
                        "/v1/worker/pin",
                        "{\"card\":\"%s\",\"qrSecret\":\"%s\",\"pin\":\"%s\"}"
                                .formatted(
                                        card.path("code").asString(),
                                        card.path("qrSecret").asString(),
                                        PIN));
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(204);
    }

    /** The worker alone grants for a while. */
    void consent(Member member, Instant validUntil) {
        var granted =
                as(member)
                        .post(
                                "/v1/consents",
                                """
                                {"consentId":"%s","purposes":["DUE_DILIGENCE","RESEARCH"],
                                 "categories":["PROFILE","CONTRACT"],
                                 "recipients":["BRAND","RESEARCHER"],"language":"%s",
                                 "validUntil":"%s"}\
                                """
                                        .formatted(
                                                member.consent(),
                                                member.person().preferredLanguage(),
                                                validUntil.truncatedTo(ChronoUnit.SECONDS)));
        assertThat(granted.status()).as(granted.text()).isEqualTo(201);
    }

    /** In a session that began with card and PIN. */
    Http as(Member member) {
        return sessions.computeIfAbsent(member, this::signIn);
    }

    private Http signIn(Member member) {
        var session =
                anyone.post(
                        "/v1/worker/session",
                        "{\"card\":\"%s\",\"pin\":\"%s\"}".formatted(member.card(), PIN));
        assertThat(session.status()).as(session.text()).isEqualTo(201);
        assertThat(session.json().path("workerId").asString()).isEqualTo(member.id());
        return anyone.as(session.json().path("accessToken").asString());
    }

    static String form(Member member, ContributionSchema schema) {
        return member.person()
                .contribution(schema)
                .envelopeJson(member.id(), List.of(member.consent()));
    }
}
