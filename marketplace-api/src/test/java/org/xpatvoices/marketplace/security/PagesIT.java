package org.xpatvoices.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.DoorTest;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.TestDoor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class PagesIT extends DoorTest {

    @TestDoor
    @RestController
    static class Door {
        @GetMapping({"/console/test", "/worker/test"})
        String who(Caller caller) {
            return caller.kind() + " " + caller.partyId();
        }

        @PostMapping({"/console/test", "/worker/test", "/open/test"})
        String change(Caller caller) {
            return "changed";
        }
    }

    @Autowired private Operators operators;
    @Autowired private ClaimCards cards;
    @Autowired private WorkerCredentials credentials;
    @Autowired private JdbcClient jdbc;

    /** Cookies and the hidden field of the last form, as a browser would keep them. */
    private final class Browser {
        private static final Pattern FORM =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
        private final Map<String, String> cookies = new TreeMap<>();
        private String csrf = "";

        Http.Answer get(String path) {
            return kept(client().get(path));
        }

        Http.Answer post(String path, String form) {
            String body = form + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
            return kept(client().post(path, "application/x-www-form-urlencoded", body));
        }

        private Http client() {
            StringBuilder all = new StringBuilder();
            cookies.forEach(
                    (name, value) -> all.append(name).append('=').append(value).append(';'));
            Http html = http.with("Accept", "text/html,*/*");
            return cookies.isEmpty() ? html : html.with("Cookie", all.toString());
        }

        private Http.Answer kept(Http.Answer answer) {
            for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            Matcher form = FORM.matcher(answer.text());
            if (form.find()) {
                csrf = form.group(1);
            }
            return answer;
        }
    }

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
    }

    @Test
    void asksAnOperatorToSignIn() {
        Http.Answer turnedAway = browser.get("/console/test");

        assertThat(turnedAway.status()).isEqualTo(302);
        assertThat(turnedAway.header("Location")).endsWith("/console/login");
    }

    @Test
    void signsAnOperatorInAndOut() {
        operators.register("ops_1", "first", "a long password");
        browser.get("/console/login");

        Http.Answer in = browser.post("/console/login", "username=first&password=a+long+password");

        assertThat(in.header("Location")).endsWith("/console");
        assertThat(in.response().headers().allValues("Set-Cookie"))
                .anyMatch(
                        cookie ->
                                cookie.startsWith("xv_console=")
                                        && cookie.contains("HttpOnly")
                                        && cookie.contains("SameSite=Lax")
                                        && cookie.contains("Path=/console"));
        assertThat(browser.get("/console/test").text()).isEqualTo("OPERATOR ops_1");
        assertThat(browser.post("/console/test", "x=1").status()).isEqualTo(403);
        assertThat(http.with("Cookie", "xv_console=x").get("/v1/none").status()).isEqualTo(401);
    }

    @Test
    void refusesAFormThatIsNotOurs() {
        operators.register("ops_2", "second", "a long password");

        Http.Answer forged =
                browser.post("/console/login", "username=second&password=a+long+password");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.header("Content-Type")).startsWith("text/html");
        assertThat(forged.text()).contains("form-is-stale");
    }

    @Test
    void slowsDownGuessingOfPasswords() {
        operators.register("ops_3", "third", "a long password");
        browser.get("/console/login");
        for (int tried = 0; tried < 5; tried++) {
            assertThat(
                            browser.post("/console/login", "username=third&password=guess")
                                    .header("Location"))
                    .endsWith("?refused");
        }

        Http.Answer right =
                browser.post("/console/login", "username=third&password=a+long+password");

        assertThat(right.header("Location")).endsWith("?refused");
        jdbc.sql("delete from marketplace.sign_in_try").update();
    }

    @Test
    void signsAWorkerInForAMinute() {
        String worker = "wrk_" + UUID.randomUUID().toString().replace("-", "");
        ClaimCard card = cards.issue(worker);
        credentials.choosePin(card, "918273");
        assertThat(browser.get("/worker/test").header("Location")).endsWith("/worker/login");
        assertThat(browser.get("/worker/login").status()).isEqualTo(200);

        Http.Answer wrong = browser.post("/worker/login", "card=" + card.code() + "&pin=111222");
        assertThat(wrong.status()).isEqualTo(401);
        Http.Answer in = browser.post("/worker/login", "card=" + card.code() + "&pin=918273");

        assertThat(in.status()).isEqualTo(302);
        assertThat(in.response().headers().allValues("Set-Cookie"))
                .anyMatch(
                        cookie ->
                                cookie.startsWith("xv_worker=")
                                        && cookie.contains("HttpOnly")
                                        && cookie.contains("SameSite=Strict")
                                        && cookie.contains("Path=/worker"));
        assertThat(browser.get("/worker/test").text()).isEqualTo("WORKER " + worker);
        assertThat(browser.get("/console/test").status()).isEqualTo(302);
        jdbc.sql(
                        """
                        update marketplace.worker_session
                        set seen_at = seen_at - interval '61 seconds'\
                        """)
                .update();
        assertThat(browser.get("/worker/test").header("Location")).endsWith("/worker/login");
    }

    @Test
    void signsAWorkerOutAtOnce() {
        String worker = "wrk_" + UUID.randomUUID().toString().replace("-", "");
        ClaimCard card = cards.issue(worker);
        credentials.choosePin(card, "918273");
        browser.get("/worker/login");
        browser.post("/worker/login", "card=" + card.code() + "&pin=918273");
        String session = browser.cookies.get("xv_worker");
        browser.get("/worker/login");

        assertThat(browser.post("/worker/logout", "").status()).isEqualTo(302);

        browser.cookies.put("xv_worker", session);
        assertThat(browser.get("/worker/test").header("Location")).endsWith("/worker/login");
    }

    @Test
    void takesNoWritesOutsideItsDoors() {
        assertThat(http.post("/open/test", "{}").status()).isEqualTo(403);
        assertThat(http.post("/", "{}").status()).isEqualTo(403);
    }

    @Test
    void tellsBrowsersWhatTheyMayNotDo() {
        Http.Answer page = http.get("/problems");
        Http.Answer data = http.get("/v1/none");

        for (Http.Answer answer : java.util.List.of(page, data)) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Server")).isEmpty();
        }
        assertThat(
                        http.with("Origin", "http://elsewhere")
                                .get("/v1/none")
                                .header("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
