package org.xpatvoices.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.security.PartyKind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What hubs and workers say at the doors, for tests that begin after enrolment. */
public final class WorkerStory {
    /** One day ago, the same for all records of a run, so that a resend is a resend. */
    private static final String CAPTURED_AT = in(-1);

    public final String hubId = "hub_" + hex();
    public final Http hub;
    private final Http anyone;

    public WorkerStory(Http http) {
        this.anyone = http;
        this.hub = http.as(PartyKind.HUB, hubId);
    }

    public static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public static String in(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String enrolled() {
        var answer = hub.newKey().post("/v1/enrolments", "{\"language\":\"bn\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("workerId").asString();
    }

    public Http worker(String workerId) {
        return anyone.as(PartyKind.WORKER, workerId);
    }

    public static String grant(String consentId, String workerId, String validUntil) {
        return """
        {"consentId":"%s","workerId":"%s","purposes":["RESEARCH"],
         "categories":["PROFILE","WAGES","CONTRACT"],"recipients":["RESEARCHER"],"language":"bn",
         "validUntil":"%s"}\
        """
                .formatted(consentId, workerId, validUntil);
    }

    public String granted(String workerId) {
        var id = "con_" + hex();
        var answer = hub.post("/v1/consents", grant(id, workerId, in(365)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    /** The sample record of a form, as this worker's, on one line. */
    public static String record(String form, UUID id, String workerId, String consentId) {
        var line =
                sample(form)
                        .replace("7d3c1f0a-52b4-4e6b-9a41-3f2f6f0b9c11", id.toString())
                        .replace("con_0123456789abcdef0123456789abcdef", consentId)
                        .replaceAll(
                                "\"capturedAt\": \"[^\"]*\"",
                                "\"capturedAt\": \"" + CAPTURED_AT + "\"")
                        .replaceAll("\\s*\\n\\s*", "");
        return line.replaceFirst("\\{", "{\"workerId\":\"" + workerId + "\",");
    }

    private static String sample(String form) {
        try (var in = WorkerStory.class.getResourceAsStream("/contributions/" + form + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
