package org.xpatvoices.marketplace.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tells whoever ordered how it ended: once, twice, or in the wrong order. */
@Component
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class WalletCallbacks {
    private static final Logger LOG = LoggerFactory.getLogger(WalletCallbacks.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    void tell(
            WalletOrder order,
            Map<String, Object> begun,
            Map<String, Object> ended,
            WalletFaults wrong) {
        String callback = order.callback();
        if (callback == null || wrong.has(WalletFaults.Habit.STAYS_SILENT)) {
            return;
        }
        var words =
                wrong.has(WalletFaults.Habit.REORDERS_CALLBACKS)
                        ? List.of(ended, begun)
                        : List.of(ended);
        boolean twice = wrong.has(WalletFaults.Habit.REPEATS_CALLBACKS);
        for (var word : words) {
            for (int times = 0; times < (twice ? 2 : 1); times++) {
                put(URI.create(callback), order, JSON.writeValueAsBytes(word));
            }
        }
    }

    /** This play provider knocks at its own machine and nowhere else. */
    private void put(URI callback, WalletOrder order, byte[] word) {
        if (!"localhost".equals(callback.getHost())) {
            return;
        }
        var request =
                HttpRequest.newBuilder(callback)
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header("X-CorrelationID", order.correlationId().toString())
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(word))
                        .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.info("Nobody hears about {}: {}", order.reference(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
