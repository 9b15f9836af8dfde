package org.xpatvoices.marketplace.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.LicenceRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.DoorTest;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.TestDoor;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

class BadRequestIT extends DoorTest {

    @TestDoor
    @RestController
    static class Door {
        record Line(@NotNull LicenceId licence, @NotNull Money money) {}

        record Body(@NotNull String name, int count, @Size(max = 2) List<@Valid Line> lines) {}

        @PostMapping("/v1/test/body")
        @AdmitAnyone
        Body echo(@Valid @RequestBody Body body) {
            return body;
        }

        @GetMapping("/v1/test/licences/{id}")
        @AdmitAnyone
        LicenceId read(@PathVariable LicenceId id, @RequestParam(defaultValue = "1") int n) {
            return id;
        }

        @PostMapping("/v1/test/refused")
        @AdmitAnyone
        void refuse() {
            throw new Refused(LicenceRule.FUNDS_MUST_COVER_THE_PRICE, "12 of 30 are there");
        }

        @PostMapping("/v1/test/broken")
        @AdmitAnyone
        void broken() {
            throw new IllegalStateException("secret inside");
        }
    }

    private static final String GOOD =
            """
            {"name":"a","count":1,"lines":[{"licence":"lic_%s",\
            "money":{"amountMicro":5,"currency":"MVR"}}]}\
            """
                    .formatted("0".repeat(32));

    @Test
    void readsAndWritesWhatIsRight() {
        Http.Answer answer = http.post("/v1/test/body", GOOD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                        | 400 | malformed-json |
                    {"name":"a","count":1} {}                | 422 | invalid-field  |
                    {"name":"a","name":"b"}                  | 400 | malformed-json |
                    []                                       | 422 | invalid-field  |
                    {"name":"a","count":1,"nome":"b"}        | 400 | unknown-field  | /nome
                    {"name":1,"count":1}                     | 422 | invalid-field  | /name
                    {"name":"a","count":"1"}                 | 422 | invalid-field  | /count
                    {"name":"a","count":1.5}                 | 422 | invalid-field  | /count
                    {"name":"a","count":null}                | 422 | invalid-field  | /count
                    {"count":1}                              | 422 | invalid-field  | /name
                    {"name":"a\\u0000b","count":1}            | 422 | invalid-field  | /name
                    {"name":"a\\ud800","count":1}             | 422 | invalid-field  | /name
                    {"name":"\\ufffe","count":1}              | 422 | invalid-field  | /name
                    {"name":"a","count":2147483648}          | 422 | invalid-field  | /count
                    {"name":"a","count":1,"lines":[{}]}      | 422 | invalid-field  | /lines/0/licence
                    {"name":"a","count":1,"lines":[{"licence":"x"}]} | 422 | invalid-field | /lines/0/licence
                    {"name":"a","count":1,"lines":[{"money":{"amountMicro":1,"currency":"Q"}}]} | 422 | invalid-field | /lines/0/money
                    {"name":"a","count":1,"lines":[null,null,null]} | 422 | invalid-field | /lines
                    """)
    void refusesWrongBodiesWithThePlace(String body, int status, String type, String pointer) {
        Http.Answer answer = http.post("/v1/test/body", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(type);
        assertThat(answer.json().path("traceId").asString()).hasSize(32);
        if (pointer != null) {
            assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                    .isEqualTo(pointer);
        }
    }

    @Test
    void refusesWhatIsNotAskedInTheRightForm() {
        assertThat(http.post("/v1/test/body", "text/plain", "a").problem())
                .isEqualTo("unsupported-media-type");
        assertThat(http.with("Accept", "image/png").get("/v1/test/licences/lic_0").problem())
                .isIn("not-acceptable", "not-found");
        assertThat(http.method("DELETE", "/v1/test/body", "{}").problem())
                .isEqualTo("method-not-allowed");
        assertThat(http.method("DELETE", "/v1/test/body", "{}").header("Allow")).contains("POST");
        assertThat(http.get("/v1/test/licences/lic_1").problem()).isEqualTo("not-found");
        assertThat(http.get("/v1/test/licences/lic_" + "0".repeat(32) + "?n=x").problem())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void answersARefusalWithItsRule() {
        Http.Answer answer = http.post("/v1/test/refused", "");

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.problem()).isEqualTo("funds-must-cover-the-price");
        assertThat(answer.json().path("detail").asString()).isEqualTo("12 of 30 are there");
    }

    @Test
    void tellsNothingOfAFaultOfOurs() {
        Http.Answer answer = http.post("/v1/test/broken", "");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal-error");
        assertThat(answer.text()).doesNotContain("secret", "Exception", "at org.");
    }

    @Test
    void refusesOversizeBodiesWhetherTheirLengthIsToldOrNot() {
        String tooLong = "{\"name\":\"" + "a".repeat(300_000) + "\",\"count\":1}";

        assertThat(http.post("/v1/test/body", tooLong).status()).isEqualTo(413);
        Http.Answer chunked =
                http.postChunked(
                        "/v1/test/body",
                        "application/json",
                        tooLong.getBytes(StandardCharsets.UTF_8));
        assertThat(chunked.status()).as(chunked.text()).isEqualTo(413);
        assertThat(chunked.problem()).isEqualTo("body-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v1/%zz HTTP/1.1",
        "GET /v1/a|b HTTP/1.1",
        "GET /v1/../v1//x;y=1 HTTP/1.1",
        "GET /v1/%2e%2e/%00 HTTP/1.1",
        "GET /v1/x HTTP/9.9",
        "GET  HTTP/1.1",
        "NONSENSE",
        "FOO /v1/x HTTP/1.1",
        "TRACE /v1/x HTTP/1.1",
        "GET /v1/transparency?a=% HTTP/1.1",
        "GET /v1/transparency?cursor=%FF%FE HTTP/1.1",
        "GET /catalogue?x=%zz HTTP/1.1",
        "GET /console/statements?cursor=%ff HTTP/1.1",
        "POST /oauth2/token?a=%zz HTTP/1.1"
    })
    void answersRequestsThatCannotBeReadWithAProblem(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // A line without a version is answered in the oldest form, without a head.
        assertThat(answer).matches("(?s)(HTTP/1\\.1 4.*|\\{.*)");
        assertThat(answer).doesNotContainIgnoringCase("<html", "tomcat", "exception");
        assertThat(answer).contains("\"type\":\"/problems/");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/test/body,415,unsupported-media-type",
        "/v1/worker/session,415,unsupported-media-type",
        "/worker/login,415,unsupported-media-type",
        "/console/login,415,unsupported-media-type",
        "/console/statements,400,malformed-request"
    })
    void refusesFormsInPartsThatNobodyReads(String path, int status, String type) {
        Http.Answer answer =
                http.with("Content-Type", "multipart/form-data; boundary=x")
                        .send("POST", path, "--x\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(type);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void repeatsNowhereWhatItCannotDecode(CapturedOutput log) {
        Http.Answer answer =
                http.post(
                        "/worker/login",
                        "application/x-www-form-urlencoded",
                        "card=12345678&pin=918273%zz");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text() + log.getAll()).doesNotContain("918273");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/test/licences/lic_0?n=%00",
        "/worker/login?lang=%00",
        "/catalogue?after=a%00b"
    })
    void refusesParametersThatNoWordHolds(String address) {
        Http.Answer answer = http.get(address);

        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 404);
    }

    @Test
    void namesWhatTheFirewallRefuses() throws IOException {
        String answer =
                raw("GET /v1/x;y=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("\"type\":\"/problems/malformed-request\"");
    }

    @Test
    void answersBadHeadersWithAProblem() throws IOException {
        String start = "GET /v1/test/licences/lic_0 HTTP/1.1\r\nHost: localhost\r\n";
        for (String header :
                List.of(
                        "Accept: ///",
                        "Authorization: Bearer",
                        "Authorization: Bearer a b",
                        "Authorization: Basic !!!",
                        "Authorization: Bearer " + "a.b.c",
                        "Content-Length: -1",
                        "X: " + "y".repeat(20_000),
                        "Bad Header: x")) {
            String answer = raw(start + header + "\r\nConnection: close\r\n\r\n");

            assertThat(answer).as(header).matches("(?s)HTTP/1\\.1 4.*");
            assertThat(answer).as(header).doesNotContainIgnoringCase("<html", "tomcat");
        }
    }

    @Test
    void showsAPageForEveryProblem() {
        assertThat(http.with("Accept", "text/html").get("/problems").status()).isEqualTo(200);
        for (ProblemType type : ProblemType.all()) {
            Http.Answer page = http.with("Accept", "text/html,*/*").get(type.uri());
            assertThat(page.status()).as(type.uri()).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains("Cause", "Cure");
        }
        assertThat(http.get("/problems/none-such").status()).isEqualTo(404);
    }

    @Test
    void showsAPersonThePageOfAProblem() {
        Http browser = http.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        Http.Answer missing = browser.get("/no/such/page");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).startsWith("text/html");
        assertThat(missing.text()).contains("Not found", "/problems/not-found");
        assertThat(browser.get("/v1/test/licences/x").problem()).isEqualTo("not-found");
        assertThat(http.get("/no/such/page").problem()).isEqualTo("not-found");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", http.uri("/").getPort())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
