package org.xpatvoices.payouts.remittance;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.remittance.Silence;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Speaks with one partner at a time, in the quotations of the GSMA Mobile Money API 1.2: {@code
 * POST /quotations}, and {@code GET /quotations/{reference}} where it needs a moment. A partner
 * learns the amount and the currencies, and no word of who asks.
 */
@Component
class PartnerClient {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final Pattern REFERENCE = Pattern.compile("[\\w-]{1,80}");
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient http;

    PartnerClient(RemittanceSettings settings) {
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.connectTimeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** What came back, with its status. */
    private record Heard(int status, JsonNode body) {}

    /**
     * One partner's quotation, once it is ready.
     *
     * @throws NotBelieved if there is none
     * @throws InterruptedException when whoever waits has waited long enough
     */
    JsonNode quotation(RemittanceSettings.Partner partner, Asked asked)
            throws InterruptedException {
        var heard =
                send(
                        to(partner, "/quotations")
                                .header("Content-Type", "application/json")
                                .header("X-CorrelationID", asked.id().toString())
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                JSON.writeValueAsBytes(asked.of(partner)))));
        while (isPending(heard)) {
            String reference = Said.text(heard.body(), "objectReference");
            if (reference.isEmpty()) {
                reference = Said.text(heard.body(), "quotationReference");
            }
            if (!REFERENCE.matcher(reference).matches()) {
                throw new NotBelieved(Silence.UNREADABLE);
            }
            Thread.sleep(PAUSE);
            heard = send(to(partner, "/quotations/" + reference).GET());
        }
        return heard.body();
    }

    private static boolean isPending(Heard heard) {
        return heard.status() == 202
                || Said.text(heard.body(), "quotationStatus").equals("pending");
    }

    /** Reads one JSON document from an address of our own choice. */
    JsonNode read(URI address) throws InterruptedException {
        return send(HttpRequest.newBuilder(address).GET()).body();
    }

    private static HttpRequest.Builder to(RemittanceSettings.Partner partner, String path) {
        var request =
                HttpRequest.newBuilder(URI.create(partner.url() + path))
                        .header("Accept", "application/json");
        String key = partner.apiKey();
        return key == null ? request : request.header("X-API-Key", key);
    }

    private Heard send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer =
                    http.send(
                            request.build(),
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
            return switch (answer.statusCode()) {
                case 200, 201, 202 -> new Heard(answer.statusCode(), JSON.readTree(answer.body()));
                case 400, 404, 422 -> throw new NotBelieved(Silence.NOT_SERVED);
                default -> throw new NotBelieved(Silence.FAILED);
            };
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new NotBelieved(Silence.UNREACHABLE);
        } catch (IOException e) {
            throw new NotBelieved(Silence.FAILED);
        } catch (JacksonException e) {
            throw new NotBelieved(Silence.UNREADABLE);
        }
    }
}
