package org.xpatvoices.marketplace.pages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittanceQuote;
import org.xpatvoices.contracts.remittance.SilentPartner;

import java.util.Locale;

/** Says in a worker's language what a quote hides, when it arrives, and who said nothing. */
@Component
class RemittanceWords {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Printed printed;
    private final MessageSource texts;

    RemittanceWords(Printed printed, MessageSource texts) {
        this.printed = printed;
        this.texts = texts;
    }

    /** What the rate hides, as a sentence. */
    String hidden(RemittanceComparison shown, RemittanceQuote one, Locale locale) {
        Long hidden = one.hiddenMicro();
        if (hidden == null) {
            return text("worker.remittance.hidden.unknown", locale);
        }
        return hidden <= 0
                ? text("worker.remittance.hidden.none", locale)
                : text("worker.remittance.hidden", locale, money(hidden, shown.receivedCurrency()));
    }

    /** Rounded up: nobody is told that money comes sooner than its partner says. */
    String eta(long seconds, Locale locale) {
        if (seconds < HOUR) {
            return text("worker.remittance.minutes", locale, span(seconds, MINUTE));
        }
        return seconds < DAY
                ? text("worker.remittance.hours", locale, span(seconds, HOUR))
                : text("worker.remittance.days", locale, span(seconds, DAY));
    }

    private static long span(long seconds, long unit) {
        return Math.ceilDiv(Math.max(1, seconds), unit);
    }

    /** Why a partner is not in the list, as a sentence. */
    String silent(SilentPartner one, Locale locale) {
        String key =
                switch (one.cause()) {
                    case UNREACHABLE, TOO_SLOW, FAILED -> "worker.remittance.silent";
                    case NOT_SERVED -> "worker.remittance.not-served";
                    case UNREADABLE,
                            OTHER_AMOUNT,
                            OTHER_CURRENCY,
                            IMPOSSIBLE_AMOUNT,
                            DOES_NOT_ADD_UP,
                            EXPIRED,
                            FAR_FROM_MARKET,
                            CONTRADICTS_ITSELF ->
                            "worker.remittance.not-believed";
                };
        return text(key, locale, "\u2068" + one.name() + "\u2069");
    }

    private String text(String key, Locale locale, Object... said) {
        return texts.getMessage(key, said, locale);
    }

    /** Keeps an amount whole and left to right inside a sentence that runs the other way. */
    String money(long amountMicro, String currency) {
        return "\u2068" + printed.money(amountMicro, currency) + "\u2069";
    }
}
