package org.xpatvoices.marketplace.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.problem.ProblemType;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

/** The description at /v3/api-docs and its committed copy. */
class OpenApiIT extends HttpTest {
    private static final Path COPY =
            Path.of(System.getProperty("xpatvoices.repository", ".."), "docs", "openapi.json");

    @Test
    void isWhatTheCommittedCopySays() throws IOException {
        String now = http.get("/v3/api-docs").text() + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COPY.getParent());
            Files.writeString(COPY, now);
        }

        assertThat(now)
                .as("run this test with -Dopenapi.write=true and commit docs/openapi.json")
                .isEqualTo(Files.readString(COPY));
    }

    @Test
    void saysOfEveryOperationWhoMayUseItAndWhatItRefuses() {
        JsonNode api = http.get("/v3/api-docs").json();

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        var names = new TreeSet<String>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String name = operation.getKey() + " " + path.getKey();
                JsonNode said = operation.getValue();
                assertThat(said.has("security")).as(name).isTrue();
                assertThat(said.path("responses").has("default")).as(name).isTrue();
                assertThat(names.add(said.path("operationId").asString())).as(name).isTrue();
            }
        }
        assertThat(names).isNotEmpty();
        assertThat(api.path("x-problem-types").size()).isEqualTo(ProblemType.all().size());
    }

    @Test
    void isRenderedWithoutTheNetwork() {
        Http.Answer docs = http.get("/docs");
        assertThat(docs.status()).isEqualTo(302);
        Http.Answer page = http.get(docs.header("Location").replaceFirst("https?://[^/]+", ""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui").doesNotContain("//cdn", "https://");
        for (String file :
                new String[] {
                    "swagger-ui.css",
                    "swagger-ui-bundle.js",
                    "swagger-ui-standalone-preset.js",
                    "swagger-initializer.js"
                }) {
            assertThat(http.get("/swagger-ui/" + file).status()).as(file).isEqualTo(200);
        }
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    }
}
