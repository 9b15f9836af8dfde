package org.xpatvoices.payouts.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Hands short messages to their gateway. */
@Component
class Messenger {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MessageSettings settings;
    private final @Nullable HttpClient http;

    Messenger(MessageSettings settings) {
        this.settings = settings;
        this.http =
                settings.url() == null
                        ? null
                        : HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(settings.connectTimeout())
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build();
    }

    boolean connected() {
        return http != null;
    }

    /**
     * Null once the gateway has it, else why it has not, without the number. Told again under the
     * same id, a gateway sends it once.
     */
    @Nullable String send(String id, String number, String text) {
        URI url = settings.url();
        if (url == null || http == null) {
            return "no gateway is configured";
        }
        byte[] body = JSON.writeValueAsBytes(Map.of("to", number, "text", text));
        var request =
                HttpRequest.newBuilder(url)
                        .timeout(settings.answerTimeout())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", id)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        String key = settings.apiKey();
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300 ? null : "the gateway answered " + status;
        } catch (IOException e) {
            return "no answer: " + e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "stopped while waiting for an answer";
        }
    }
}
