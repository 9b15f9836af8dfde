package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.UUID;

/** Speaks HTTP with the provider, each request once. */
@Component
class MobileMoneyClient {
    private static final int ANSWER_BYTES_MAX = 1 << 20;

    private final MobileMoneySettings settings;
    private final Clock clock;
    private final @Nullable HttpClient http;

    MobileMoneyClient(MobileMoneySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http =
                settings.url() == null
                        ? null
                        : HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(settings.connectTimeout())
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build();
    }

    /** Orders a transfer under an id that is used once and for ever. */
    Answer disburse(UUID correlationId, byte[] order) {
        var request =
                to("/transactions/type/disbursement")
                        .header("Content-Type", "application/json")
                        .header("X-CorrelationID", correlationId.toString())
                        .POST(BodyPublishers.ofByteArray(order));
        URI callback = settings.callbackUrl();
        if (callback != null) {
            request.header("X-Callback-URL", callback.toString());
        }
        return heard(request);
    }

    /**
     * Orders many transfers under one id. It calls nobody back: each end is asked for, transaction
     * by transaction.
     */
    Answer disburseAll(UUID correlationId, byte[] batch) {
        return heard(
                to("/batchtransactions")
                        .header("Content-Type", "application/json")
                        .header("X-CorrelationID", correlationId.toString())
                        .POST(BodyPublishers.ofByteArray(batch)));
    }

    /** Reads what the provider has under a path of its own. */
    Answer get(String path) {
        return heard(to(path).GET());
    }

    private HttpRequest.Builder to(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(settings.url() + path))
                        .timeout(settings.answerTimeout())
                        .header("X-Date", clock.instant().toString())
                        .header("Accept", "application/json");
        String key = settings.apiKey();
        return key == null ? request : request.header("X-API-Key", key);
    }

    private Answer heard(HttpRequest.Builder request) {
        if (http == null) {
            return new Answer.Silence("no address of the provider is configured");
        }
        try {
            var response =
                    http.send(
                            request.build(),
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
            return new Answer.Heard(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer.Silence("no answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silence("stopped while waiting for an answer");
        }
    }
}
