package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Carries a file to the bank's interface. Every way of not getting an answer is the same: nothing.
 */
@Component
class BankTransport {
    private static final int ANSWER_BYTES_MAX = 16 << 20;

    private final BankSettings settings;
    private final @Nullable HttpClient client;

    BankTransport(BankSettings settings) {
        this.settings = settings;
        this.client =
                settings.url() == null
                        ? null
                        : HttpClient.newBuilder()
                                .connectTimeout(settings.connectTimeout())
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build();
    }

    sealed interface Outcome {}

    record Answer(byte[] content) implements Outcome {}

    record Nothing(String reason) implements Outcome {}

    Outcome send(String attemptId, byte[] file) {
        URI url = settings.url();
        return url == null
                ? new Nothing("no address of the bank is configured")
                : answer(
                        HttpRequest.newBuilder(url)
                                .header("Content-Type", "application/xml")
                                .header("Idempotency-Key", attemptId)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** The bank's last word on an attempt, under the id that it was sent with. */
    Outcome ask(String attemptId) {
        URI url = settings.url();
        return url == null
                ? new Nothing("no address of the bank is configured")
                : answer(HttpRequest.newBuilder(URI.create(url + "/" + attemptId)).GET());
    }

    private Outcome answer(HttpRequest.Builder question) {
        if (client == null) {
            return new Nothing("no address of the bank is configured");
        }
        var request = question.timeout(settings.answerTimeout()).build();
        try {
            var response =
                    client.send(
                            request,
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
            return response.statusCode() == 200
                    ? new Answer(response.body())
                    : new Nothing("the bank answered " + response.statusCode());
        } catch (IOException e) {
            return new Nothing("no answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Nothing("stopped while waiting for an answer");
        }
    }
}
