package org.xpatvoices.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;

import java.util.List;

class TraceIT extends HttpTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void continuesTheTraceOfTheCaller() {
        Http.Answer answer =
                http.with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01").get("/v1/none");

        assertThat(answer.header("traceparent")).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
        assertThat(answer.header("traceparent")).doesNotContain("00f067aa0ba902b7");
        assertThat(answer.json().path("traceId").asString()).isEqualTo(TRACE);
    }

    @Test
    void beginsATraceWhenNoneCanBeRead() {
        for (String bad :
                List.of(
                        "",
                        "x",
                        "ff-" + TRACE + "-00f067aa0ba902b7-01",
                        "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
                        "00-" + TRACE + "-" + "0".repeat(16) + "-01",
                        "00-"
                                + TRACE.toUpperCase(java.util.Locale.ROOT)
                                + "-00f067aa0ba902b7-01")) {
            String answered = http.with("traceparent", bad).get("/v1/none").header("traceparent");
            assertThat(answered).as(bad).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
            assertThat(answered).as(bad).doesNotContain(TRACE, "0".repeat(16));
        }
    }
}
