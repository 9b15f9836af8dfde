package org.xpatvoices.marketplace.pages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittanceOfferView;
import org.xpatvoices.contracts.remittance.RemittanceQuote;
import org.xpatvoices.contracts.remittance.SilentPartner;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;

/** Prints a comparison for the worker who asked for it. */
@Component
class RemittanceSheetReader {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int BASIS_POINTS_PER_CENT = 100;

    private final Printed printed;
    private final MessageSource texts;

    RemittanceSheetReader(Printed printed, MessageSource texts) {
        this.printed = printed;
        this.texts = texts;
    }

    RemittanceSheet read(RemittanceOfferView offer, Instant now, Locale locale) {
        var shown = offer.comparison();
        var rows =
                IntStream.range(0, shown.quotes().size())
                        .mapToObj(i -> row(offer, i + 1, now, locale))
                        .toList();
        return new RemittanceSheet(
                offer.offerId(),
                isolated(shown.grossMicro(), shown.currency()),
                shown.receivedCurrency(),
                printed.minute(offer.shownAt()),
                percent(shown.feeCapBasisPoints()),
                !rows.isEmpty()
                        && shown.quotes().stream().noneMatch(one -> one.expiresAt().isAfter(now)),
                !rows.isEmpty() && shown.defaultRank() == 0,
                rows,
                shown.silent().stream().map(one -> silent(one, locale)).toList());
    }

    private RemittanceSheet.Row row(
            RemittanceOfferView offer, int rank, Instant now, Locale locale) {
        var shown = offer.comparison();
        var one = shown.quotes().get(rank - 1);
        boolean above = one.isAbove(shown.feeCapBasisPoints(), shown.grossMicro());
        Long eta = one.etaSeconds();
        return new RemittanceSheet.Row(
                one.partner(),
                one.name(),
                one.licence(),
                one.quoteId(),
                one.netMicro(),
                isolated(one.netMicro(), shown.receivedCurrency()),
                isolated(one.feeMicro(), shown.currency()),
                percent(one.feeBasisPoints(shown.grossMicro())),
                hidden(shown, one, locale),
                eta == null ? null : eta(eta, locale),
                printed.minute(one.expiresAt()),
                standing(offer, rank),
                above,
                !above && one.expiresAt().isAfter(now));
    }

    private static String standing(RemittanceOfferView offer, int rank) {
        if (offer.standingRank() != rank) {
            return "NO";
        }
        return offer.chosenRank() == null ? "DEFAULT" : "CHOSEN";
    }

    private String hidden(RemittanceComparison shown, RemittanceQuote one, Locale locale) {
        Long hidden = one.hiddenMicro();
        if (hidden == null) {
            return text("worker.remittance.hidden.unknown", locale);
        }
        return hidden <= 0
                ? text("worker.remittance.hidden.none", locale)
                : text(
                        "worker.remittance.hidden",
                        locale,
                        isolated(hidden, shown.receivedCurrency()));
    }

    /** Rounded up: nobody is told that money comes sooner than its partner says. */
    private String eta(long seconds, Locale locale) {
        if (seconds < HOUR) {
            return text("worker.remittance.minutes", locale, span(seconds, MINUTE));
        }
        return seconds < DAY
                ? text("worker.remittance.hours", locale, span(seconds, HOUR))
                : text("worker.remittance.days", locale, span(seconds, DAY));
    }

    private String span(long seconds, long unit) {
        return printed.count(Math.ceilDiv(Math.max(1, seconds), unit));
    }

    private String silent(SilentPartner one, Locale locale) {
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

    private static String percent(long basisPoints) {
        return String.format(
                Locale.ROOT,
                "\u2068%d.%02d %%\u2069",
                basisPoints / BASIS_POINTS_PER_CENT,
                basisPoints % BASIS_POINTS_PER_CENT);
    }

    /** Keeps an amount whole and left to right inside a sentence that runs the other way. */
    private String isolated(long amountMicro, String currency) {
        return "\u2068" + printed.money(amountMicro, currency) + "\u2069";
    }
}
