package org.xpatvoices.marketplace.web.transparency;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.xpatvoices.marketplace.pages.Browser;
import org.xpatvoices.verifier.Finding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The JavaScript verifier in a real browser, with files handed in and nothing to fetch. */
public final class BrowserVerifier implements AutoCloseable {
    private static final String NOWHERE = "https://verifier.example/";
    private static final String RUN =
            """
            files => XpatVerify.verify(files.map(([name, content]) =>
                [name, Uint8Array.from(atob(content), c => c.charCodeAt(0))]))
            """;

    private final BrowserContext visitor = Browser.visitorWithScripts(800, 600);
    private final Page page = visitor.newPage();

    public BrowserVerifier() {
        page.route(
                "**/*",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody("<!DOCTYPE html><title>nothing</title>")));
        page.navigate(NOWHERE);
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(script()));
    }

    public List<Finding> verify(Map<String, byte[]> files) {
        List<List<String>> texts = new ArrayList<>();
        files.forEach(
                (name, content) ->
                        texts.add(List.of(name, Base64.getEncoder().encodeToString(content))));
        List<?> answers = (List<?>) page.evaluate(RUN, texts);
        List<Finding> findings = new ArrayList<>();
        for (Object answer : answers) {
            Map<?, ?> one = (Map<?, ?>) answer;
            findings.add(
                    new Finding(
                            String.valueOf(one.get("file")),
                            Boolean.TRUE.equals(one.get("holds")),
                            String.valueOf(one.get("reason"))));
        }
        return findings;
    }

    @Override
    public void close() {
        visitor.close();
    }

    private static String script() {
        try (InputStream file = BrowserVerifier.class.getResourceAsStream("/static/verify.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
