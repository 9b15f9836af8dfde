package org.xpatvoices.marketplace.paging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.DoorTest;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.TestDoor;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class AnswersIT extends DoorTest {
    private static final String FILE = "0123456789";

    @TestDoor
    @RestController
    static class Door {
        @GetMapping("/v1/test/list")
        @AdmitAnyone
        Page<String> list(PageRequest page) {
            List<String> rows =
                    IntStream.range(100, 223)
                            .mapToObj(Integer::toString)
                            .filter(row -> page.after() == null || row.compareTo(page.after()) > 0)
                            .limit(page.limitAndOne())
                            .toList();
            return Page.cut(rows, page, row -> row);
        }

        @GetMapping("/v1/test/tagged")
        @AdmitAnyone
        @Tagged
        Map<String, String> tagged() {
            return Map.of("a", "b");
        }

        @PutMapping("/v1/test/mutable")
        @AdmitAnyone
        String change(IfMatch match) {
            match.require("\"7\"");
            return "changed";
        }

        @GetMapping("/v1/test/file")
        @AdmitAnyone
        ResponseEntity<byte[]> file(HttpServletRequest request) {
            return FileAnswer.of(
                    FILE.getBytes(StandardCharsets.UTF_8),
                    "rows.csv",
                    MediaType.parseMediaType("text/csv"),
                    request);
        }
    }

    @Test
    void walksAListFromEndToEnd() {
        List<String> seen = new ArrayList<>();
        String path = "/v1/test/list?limit=50";
        for (String next = path; next != null; ) {
            JsonNode page = http.get(next).json();
            page.path("items").forEach(item -> seen.add(item.asString()));
            JsonNode cursor = page.path("next");
            next = cursor.isNull() ? null : path + "&cursor=" + cursor.asString();
        }

        assertThat(seen).hasSize(123).isSorted().doesNotHaveDuplicates();
        assertThat(http.get("/v1/test/list").json().path("items").size()).isEqualTo(50);
        assertThat(http.get("/v1/test/list?limit=500").json().path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=-1",
                "limit=x",
                "limit=",
                "limit=99999999999",
                "cursor=!",
                "cursor=abc",
                "cursor="
            })
    void refusesPagesThatDoNotExist(String query) {
        Http.Answer answer = http.get("/v1/test/list?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void answersNothingNewToWhoHasItAlready() {
        Http.Answer first = http.get("/v1/test/tagged");
        String etag = first.header("ETag");

        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.header("Content-Digest")).startsWith("sha-256=:");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        for (String match : List.of(etag, "W/" + etag, "*", "\"x\", " + etag)) {
            Http.Answer again = http.with("If-None-Match", match).get("/v1/test/tagged");
            assertThat(again.status()).as(match).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(etag);
        }
        assertThat(http.with("If-None-Match", "\"x\"").get("/v1/test/tagged").status())
                .isEqualTo(200);
    }

    @Test
    void refusesADecisionOnAnOldState() {
        assertThat(http.method("PUT", "/v1/test/mutable", "").status()).isEqualTo(200);
        assertThat(http.with("If-Match", "\"7\"").method("PUT", "/v1/test/mutable", "").status())
                .isEqualTo(200);
        Http.Answer old = http.with("If-Match", "\"6\"").method("PUT", "/v1/test/mutable", "");
        assertThat(old.status()).isEqualTo(412);
        assertThat(old.problem()).isEqualTo("precondition-failed");
    }

    @Test
    void sendsAFileWhole() {
        Http.Answer file = http.get("/v1/test/file");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).isEqualTo(FILE);
        assertThat(file.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(file.header("Content-Disposition")).contains("rows.csv");
        assertThat(file.header("Repr-Digest"))
                .isEqualTo("sha-256=:hNiYd/DUBB77a/kaFvAkjy/Vc+avBcGflr7bn4gveII=:")
                .isEqualTo(file.header("Content-Digest"));
        assertThat(http.with("If-None-Match", file.header("ETag")).get("/v1/test/file").status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-3 | 0123 | bytes 0-3/10",
                "bytes=7- | 789 | bytes 7-9/10",
                "bytes=-2 | 89 | bytes 8-9/10",
                "bytes=-20 | 0123456789 | bytes 0-9/10",
                "bytes=5-99 | 56789 | bytes 5-9/10"
            })
    void sendsTheAskedPart(String range, String part, String contentRange) {
        Http.Answer answer = http.with("Range", range).get("/v1/test/file");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.text()).isEqualTo(part);
        assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.header("Repr-Digest")).isNotEmpty();
        assertThat(answer.header("Content-Digest"))
                .isEqualTo(Digests.header(Digests.sha256(part.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void refusesAPartOutsideTheFile() {
        for (String range : List.of("bytes=10-", "bytes=11-12", "bytes=5-4", "bytes=-0")) {
            Http.Answer answer = http.with("Range", range).get("/v1/test/file");
            assertThat(answer.status()).as(range).isEqualTo(416);
            assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
        }
    }

    @Test
    void sendsTheWholeFileWhenThePartIsUnclearOrTheFileChanged() {
        for (String range : List.of("bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=a-b")) {
            assertThat(http.with("Range", range).get("/v1/test/file").status()).isEqualTo(200);
        }
        String etag = http.get("/v1/test/file").header("ETag");
        Http part = http.with("Range", "bytes=0-1");
        assertThat(part.with("If-Range", etag).get("/v1/test/file").status()).isEqualTo(206);
        assertThat(part.with("If-Range", "\"old\"").get("/v1/test/file").status()).isEqualTo(200);
    }
}
