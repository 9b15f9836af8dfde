package org.xpatvoices.marketplace.web.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.marketplace.web.WorkerStory.record;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.util.UUID;

/**
 * Bodies that are JSON by the letter and trouble by intent: refused or stored, never a fault of
 * ours.
 */
class OddRecordsIT extends HttpTest {
    private WorkerStory story;
    private String worker;
    private String consent;

    @BeforeEach
    void enrol() {
        story = new WorkerStory(http);
        worker = story.enrolled();
        consent = story.granted(worker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    profile   | 1994                           | 1e400                  | 422
                    profile   | 1994                           | -0                     | 422
                    profile   | 1994                           | 1994.0                 | 201
                    profile   | 1994                           | 1994.5                 | 422
                    profile   | 1994                           | 99999999999999999999   | 422
                    profile   | "BGD"                          | "BGD\\u0000"           | 422
                    profile   | "BGD"                          | ["BGD"]                | 422
                    profile   | "answers"                      | "answers":{},"x"       | 400
                    profile   | "wrk_                          | "wrk_\\u0000           | 422
                    profile   | "con_                          | "CON_                  | 422
                    profile   | "HUB_ASSISTED"                 | 3                      | 422
                    grievance | Two months of pay are missing. | \\ud800                | 422
                    grievance | Two months of pay are missing. | a\\u0000b              | 201
                    grievance | Two months of pay are missing. | \\ud83d\\ude00         | 201
                    """)
    void neverFails(String form, String from, String to, int expected) {
        var body = record(form, UUID.randomUUID(), worker, consent).replace(from, to);
        var answer = story.hub.post("/v1/contributions", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
        var line = story.hub.post("/v1/contributions:batch", "application/x-ndjson", body).text();
        assertThat(line).doesNotContain("\"status\":5");
    }

    @Test
    void refusesNestingWithoutEnd() {
        var deep = "[".repeat(20_000) + "]".repeat(20_000);
        var answer = story.hub.post("/v1/contributions", deep);

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    }
}
