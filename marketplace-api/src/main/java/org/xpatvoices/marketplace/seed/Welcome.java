package org.xpatvoices.marketplace.seed;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.security.IssuedClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The last page of the story: where to look, and what to paste. */
@Component
@Profile("demo")
class Welcome {
    private static final String LINES = "/demo/lines.sh";
    private static final String RULE = "-".repeat(78);

    private final Terminal terminal;

    Welcome(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(DemoCredentials credentials, DemoStory.Ending ending, Path file) {
        String url = credentials.baseUrl();
        terminal.say("");
        terminal.say(RULE);
        List.of(
                        "Open in a browser",
                        "  " + url + "/catalogue          what is for sale",
                        "  " + url + "/transparency       what workers earned, for everyone",
                        "  " + url + "/reports            indicators of what workers told",
                        "  " + url + "/worker/login       a worker's earnings: card and PIN below",
                        "  " + url + "/console/login      the operators' console: names below",
                        "  " + url + "/console/auditor/login   the auditor's pages: client below",
                        "  " + url + "/docs               the API",
                        "",
                        "Sign in (also in " + file + ")")
                .forEach(terminal::say);
        credentials
                .workers()
                .forEach(
                        worker ->
                                terminal.say("  card " + worker.card() + "   PIN " + worker.pin()));
        credentials
                .operators()
                .forEach(
                        operator ->
                                terminal.say(
                                        "  " + operator.username() + "   " + operator.password()));
        terminal.say(
                "  auditor "
                        + credentials.auditor().clientId()
                        + "   "
                        + credentials.auditor().clientSecret());
        terminal.say("");
        terminal.say("Paste into a shell");
        terminal.say("");
        terminal.say(lines(credentials, ending));
        terminal.say(RULE);
    }

    /** The lines to paste, with everything filled in. */
    static String lines(DemoCredentials credentials, DemoStory.Ending ending) {
        var worker = credentials.workers().getFirst();
        var checker = credentials.operators().getLast();
        return filled(
                Map.ofEntries(
                        Map.entry("url", credentials.baseUrl()),
                        Map.entry("offTaker", basic(credentials.offTaker())),
                        Map.entry("operatorClient", basic(credentials.operatorClient())),
                        Map.entry("hub", basic(credentials.hub())),
                        Map.entry("auditor", basic(credentials.auditor())),
                        Map.entry("packet", ending.forSale().toString()),
                        Map.entry("quarter", ending.quarter()),
                        Map.entry("card", worker.card()),
                        Map.entry("pin", worker.pin()),
                        Map.entry("checker", checker.username()),
                        Map.entry("checkerPassword", checker.password())));
    }

    private static String filled(Map<String, String> values) {
        String text = template();
        for (var value : values.entrySet()) {
            text = text.replace('@' + value.getKey() + '@', value.getValue());
        }
        return text;
    }

    private static String basic(IssuedClient client) {
        return client.clientId() + ':' + client.clientSecret();
    }

    private static String template() {
        try (var lines = Welcome.class.getResourceAsStream(LINES)) {
            if (lines == null) {
                throw new IllegalStateException("missing on the class path: " + LINES);
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
