package org.xpatvoices.marketplace.pages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;

/** Prints lengths of time in words of the reader's language. */
@Component
class Spans {
    /** Between these marks the number keeps its own direction, whatever script stands around it. */
    private static final String ISOLATED = "\u2068%d\u2069";

    private final MessageSource texts;

    Spans(MessageSource texts) {
        this.texts = texts;
    }

    String printed(Duration span, Locale locale) {
        if (span.toDays() > 7) {
            return printed("days", span.toDays(), locale);
        }
        if (span.toHours() > 0) {
            return printed("hours", span.toHours(), locale);
        }
        return span.toMinutes() > 0
                ? printed("minutes", span.toMinutes(), locale)
                : printed("seconds", span.toSeconds(), locale);
    }

    private String printed(String unit, long count, Locale locale) {
        return texts.getMessage("span." + unit, new Object[] {ISOLATED.formatted(count)}, locale);
    }
}
