package org.xpatvoices.marketplace.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.publication.Publication;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Says on every page of a demonstration that it is one, and which delays it shortens. */
@Component
class DemoNotice {
    private final MessageSource texts;
    private final Spans spans;
    private final boolean demo;
    private final Duration coolingOff;
    private final Duration epoch;
    private final int cohorts;
    private final Duration destinationCoolDown;
    private final Duration publicationDelay;

    DemoNotice(
            Environment environment,
            MessageSource texts,
            Spans spans,
            Publication publication,
            @Value("${xpatvoices.consent.cooling-off:72h}") Duration coolingOff,
            @Value("${xpatvoices.packet.epoch:28d}") Duration epoch,
            @Value("${xpatvoices.packet.cohorts:12}") int cohorts,
            @Value("${xpatvoices.payouts.destination-cool-down:72h}")
                    Duration destinationCoolDown) {
        this.texts = texts;
        this.spans = spans;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.coolingOff = coolingOff;
        this.epoch = epoch;
        this.cohorts = cohorts;
        this.destinationCoolDown = destinationCoolDown;
        this.publicationDelay = publication.delay();
    }

    boolean applies() {
        return demo;
    }

    String delays(Locale locale) {
        return String.join(
                ", ",
                List.of(
                        delay("cooling-off", coolingOff, locale),
                        delay("epoch", epoch, locale),
                        texts.getMessage("demo.delay.cohorts", new Object[] {cohorts}, locale),
                        delay("cool-down", destinationCoolDown, locale),
                        delay("publication", publicationDelay, locale)));
    }

    private String delay(String name, Duration value, Locale locale) {
        return texts.getMessage(
                "demo.delay." + name, new Object[] {spans.printed(value, locale)}, locale);
    }
}
