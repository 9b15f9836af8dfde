package org.xpatvoices.marketplace.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's Chromium without a screen; one for all page tests of a thread. */
public final class Browser {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    /** Playwright serves one thread only, and classes of tests run on several. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::start);

    private Browser() {}

    /** A visitor with a clean profile and no scripts, on a screen of this size. */
    public static BrowserContext visitor(int width, int height, String language) {
        return CHROMIUM.get()
                .newContext(
                        new NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale(language)
                                .setJavaScriptEnabled(false));
    }

    /** A visitor of the same kind whose browser runs scripts. */
    public static BrowserContext visitorWithScripts(int width, int height) {
        return CHROMIUM.get()
                .newContext(new NewContextOptions().setViewportSize(width, height).setLocale("en"));
    }

    /**
     * A picture of the whole page under {@code target/screenshots}, for people to look at. A
     * browser that is short of memory paints none; what a page must do is asserted elsewhere.
     */
    public static void picture(Page page, String name) {
        try {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", name + ".png"))
                            .setFullPage(true));
        } catch (PlaywrightException notPainted) {
            System.out.println("no picture of " + name + ": " + notPainted.getMessage());
        }
    }

    private static com.microsoft.playwright.Browser start() {
        return Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(
                        new LaunchOptions()
                                .setExecutablePath(executable())
                                .setArgs(FLAGS)
                                .setHeadless(true));
    }

    private static Path executable() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        return PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The page tests need Chromium; install it or name it in"
                                                + " CHROMIUM."));
    }
}
