package org.xpatvoices.marketplace.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Says on every page of a demonstration that it is one, and which delays it shortens. */
@Component
class DemoNotice {
    private final MessageSource texts;
    private final boolean demo;
    private final Duration coolingOff;
    private final Duration destinationCoolDown;
    private final Duration publicationDelay;

    DemoNotice(
            Environment environment,
            MessageSource texts,
            @Value("${xpatvoices.consent.cooling-off:72h}") Duration coolingOff,
            @Value("${xpatvoices.payouts.destination-cool-down:72h}") Duration destinationCoolDown,
            @Value("${xpatvoices.publication.delay:90d}") Duration publicationDelay) {
        this.texts = texts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.coolingOff = coolingOff;
        this.destinationCoolDown = destinationCoolDown;
        this.publicationDelay = publicationDelay;
    }

    boolean applies() {
        return demo;
    }

    String delays(Locale locale) {
        return String.join(
                ", ",
                List.of(
                        delay("cooling-off", coolingOff, locale),
                        delay("cool-down", destinationCoolDown, locale),
                        delay("publication", publicationDelay, locale)));
    }

    private String delay(String name, Duration value, Locale locale) {
        return texts.getMessage("demo.delay." + name, new Object[] {printed(value)}, locale);
    }

    private static String printed(Duration value) {
        if (value.toDays() > 7) {
            return value.toDays() + " d";
        }
        if (value.toHours() > 0) {
            return value.toHours() + " h";
        }
        return value.toMinutes() > 0 ? value.toMinutes() + " min" : value.toSeconds() + " s";
    }
}
