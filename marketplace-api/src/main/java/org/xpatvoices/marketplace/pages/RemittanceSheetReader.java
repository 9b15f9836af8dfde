package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.remittance.GetRemittanceOffers;
import org.xpatvoices.contracts.remittance.RemittanceOfferView;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Prints a comparison for the worker who asked for it. */
@Component
class RemittanceSheetReader {
    private static final int BASIS_POINTS_PER_CENT = 100;

    private final Queries queries;
    private final Printed printed;
    private final RemittanceWords words;

    RemittanceSheetReader(Queries queries, Printed printed, RemittanceWords words) {
        this.queries = queries;
        this.printed = printed;
        this.words = words;
    }

    /** The offer that a payee asked for last, if they ever did. */
    Optional<RemittanceOfferView> newest(PayeeId payee) {
        return queries.list(new GetRemittanceOffers(payee, 1), RemittanceOfferView.class).stream()
                .findFirst();
    }

    RemittanceSheet read(RemittanceOfferView offer, Instant now, Locale locale) {
        var shown = offer.comparison();
        var rows =
                IntStream.range(0, shown.quotes().size())
                        .mapToObj(i -> row(offer, i + 1, now, locale))
                        .toList();
        return new RemittanceSheet(
                offer.offerId(),
                words.money(shown.grossMicro(), shown.currency()),
                shown.receivedCurrency(),
                printed.minute(offer.shownAt()),
                percent(shown.feeCapBasisPoints()),
                !rows.isEmpty()
                        && shown.quotes().stream().noneMatch(one -> one.expiresAt().isAfter(now)),
                !rows.isEmpty() && shown.defaultRank() == 0,
                rows,
                shown.silent().stream().map(one -> words.silent(one, locale)).toList());
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
                words.money(one.netMicro(), shown.receivedCurrency()),
                words.money(one.feeMicro(), shown.currency()),
                percent(one.feeBasisPoints(shown.grossMicro())),
                words.hidden(shown, one, locale),
                eta == null ? null : words.eta(eta, locale),
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

    private static String percent(long basisPoints) {
        return String.format(
                Locale.ROOT,
                "\u2068%d.%02d %%\u2069",
                basisPoints / BASIS_POINTS_PER_CENT,
                basisPoints % BASIS_POINTS_PER_CENT);
    }
}
