package org.xpatvoices.marketplace.seed;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.seed.population.Population;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/**
 * Runs the demo once the application has started. The application answers from the beginning; only
 * its readiness, and the last page on the terminal, wait for the end of the story.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class TellStoryAtStart implements ApplicationRunner {
    private final DemoSettings settings;
    private final SandboxStatement here;
    private final CaughtUp caughtUp;
    private final BuyersStory buyers;
    private final DemoStory story;
    private final Payees payees;
    private final IssueCredentials issuer;
    private final CredentialsFile file;
    private final Welcome welcome;
    private final ReportStory reports;
    private final Terminal terminal;

    TellStoryAtStart(
            DemoSettings settings,
            SandboxStatement here,
            CaughtUp caughtUp,
            BuyersStory buyers,
            DemoStory story,
            Payees payees,
            IssueCredentials issuer,
            CredentialsFile file,
            Welcome welcome,
            ReportStory reports,
            Terminal terminal) {
        this.settings = settings;
        this.here = here;
        this.caughtUp = caughtUp;
        this.buyers = buyers;
        this.story = story;
        this.payees = payees;
        this.issuer = issuer;
        this.file = file;
        this.welcome = welcome;
        this.reports = reports;
        this.terminal = terminal;
    }

    /** A story that stops leaves the application running: what was told can be looked at. */
    @Override
    public void run(ApplicationArguments arguments) {
        long begin = System.nanoTime();
        var cast = new Cast(new StoryIds(settings.seed()));
        String quarter;
        try {
            quarter = tell(cast);
        } catch (StoryStopped e) {
            terminal.say("The demo story stopped: " + e.getMessage() + ". Start again to go on.");
            return;
        }
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        terminal.say("Ready; the story took " + seconds + " s. Everything in it is made up.");
        reports.publishAside(cast, quarter);
    }

    private String tell(Cast cast) {
        terminal.say("Demo story with " + settings.workers() + " made-up workers");
        caughtUp.await(terminal);
        if (!buyers.hasBegun(cast)) {
            file.forget();
        }
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            // Passwords and PINs are hashed slowly on purpose: the money goes out meanwhile.
            var issued = new CompletableFuture<DemoCredentials>();
            var ending =
                    story.tell(
                            cast,
                            population ->
                                    issued.completeAsync(
                                            () -> credentials(cast, population), aside));
            caughtUp.await(terminal);
            var credentials = issued.join();
            file.write(credentials);
            reports.assign(cast);
            welcome.print(credentials, ending, file.path());
            return ending.quarter();
        } catch (CompletionException e) {
            throw new StoryStopped("issuing credentials: " + e.getCause());
        }
    }

    /** Those of the first start, for as long as this data folder lives. */
    private DemoCredentials credentials(Cast cast, Population population) {
        String url = here.baseUrl();
        return file.read()
                .map(kept -> kept.at(url))
                .orElseGet(
                        () ->
                                issuer.issue(
                                        cast,
                                        url,
                                        payees.of(population, cast.ids()).iterator(),
                                        settings.cards()));
    }
}
