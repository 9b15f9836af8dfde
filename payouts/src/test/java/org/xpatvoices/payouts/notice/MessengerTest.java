package org.xpatvoices.payouts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

class MessengerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is not plainly taken is told again later; nothing follows where a gateway points. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "taken",
            value = {"202, taken", "302, 302", "429, 429", "500, 500"})
    void onlyAPlainYesIsOne(int status, String fault) throws IOException {
        var gateway =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        gateway.start();
        try {
            var url = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/");
            var said = sender(url).send("dst_1", "+9607710000", "x");
            assertThat(said).isEqualTo(fault == null ? null : "the gateway answered " + fault);
        } finally {
            gateway.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1/"})
    void silenceIsNoYesAndNoNumberIsRepeated(URI nobody) {
        assertThat(sender(nobody).send("dst_1", "+9607710000", "x"))
                .startsWith("no answer")
                .doesNotContain("771");
        assertThat(sender(null).connected()).isFalse();
        assertThat(sender(null).send("dst_1", "+9607710000", "x")).isNotNull();
        assertThat(SendNotices.text(Instant.parse("2026-11-25T03:00:00Z")))
                .contains("2026-11-25 08:00");
    }

    private static Messenger sender(URI url) {
        return new Messenger(new MessageSettings(url, null, PATIENCE, PATIENCE));
    }
}
