package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.GetPayoutsOfPayee;
import org.xpatvoices.contracts.payout.PayoutView;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where each payout is, in sentences for its owner. What went wrong is told in three: what
 * happened, who acts next, where the money is now.
 */
@Component
class PayoutStories {
    private static final int NEWEST = 6;
    private static final List<String> PARTS = List.of("", ".what", ".who", ".where");

    private final Queries queries;
    private final Printed printed;
    private final MessageSource texts;

    PayoutStories(Queries queries, Printed printed, MessageSource texts) {
        this.queries = queries;
        this.printed = printed;
        this.texts = texts;
    }

    /**
     * @param code the picture that it belongs to
     * @param amounts rail, gross, fee and net: hidden until tapped, as all amounts are
     */
    record Story(String code, List<String> sentences, String amounts) {}

    List<Story> of(PayeeId payee, Locale locale) {
        return queries.list(new GetPayoutsOfPayee(payee, null, NEWEST), PayoutView.class).stream()
                .map(payout -> story(payout, locale))
                .toList();
    }

    Story story(PayoutView payout, Locale locale) {
        String rail = texts.getMessage("rail." + payout.rail(), null, locale);
        Object[] amounts = {
            rail,
            money(payout.grossMicro(), payout),
            money(payout.feeMicro(), payout),
            money(payout.netMicro(), payout),
            leftToRight(payout.destinationMask())
        };
        return new Story(
                payout.workerState().name().toLowerCase(Locale.ROOT),
                sentences(payout, locale),
                texts.getMessage("worker.told.amounts", amounts, locale)
                        + givenBack(payout, locale));
    }

    private String givenBack(PayoutView payout, Locale locale) {
        Object[] amount = {money(payout.feeReturnedMicro(), payout)};
        return payout.feeReturnedMicro() == 0
                ? ""
                : " " + texts.getMessage("worker.told.fee-back", amount, locale);
    }

    private List<String> sentences(PayoutView payout, Locale locale) {
        Object[] said = {
            texts.getMessage("worker.provider." + payout.rail(), null, locale),
            minute(payout.toldAt()),
            minute(payout.nextCheckAt()),
            leftToRight(payout.destinationMask()),
            minute(payout.lookedIntoAt())
        };
        return PARTS.stream()
                .flatMap(part -> Stream.ofNullable(sentence(payout, part, said, locale)))
                .toList();
    }

    private @Nullable String sentence(
            PayoutView payout, String part, Object[] said, Locale locale) {
        String key = "worker.told." + payout.told() + part;
        String usual = texts.getMessage(key, said, null, locale);
        return usual == null || !otherwise(payout)
                ? usual
                : texts.getMessage(key + ".open", said, usual, locale);
    }

    /** Where nobody is asked, there is no next check; and what is not paid lies nowhere else. */
    private static boolean otherwise(PayoutView payout) {
        boolean nothingCame = Objects.equals(payout.receipt(), ReceiptAnswer.NOT_RECEIVED.name());
        return nothingCame ? !payout.state().paid() : payout.nextCheckAt() == null;
    }

    private String money(long amountMicro, PayoutView payout) {
        return leftToRight(printed.money(amountMicro, payout.currency()));
    }

    private String minute(@Nullable Instant at) {
        return at == null ? "" : leftToRight(printed.minute(at));
    }

    /** Digits, dots and signs in the order they have, inside a sentence of either direction. */
    static String leftToRight(String text) {
        return "\u2066" + text + "\u2069";
    }
}
