package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A hub's count of its cash box, read as the statement that it is. References are those of payouts,
 * as hubs are told them, and of top-ups.
 */
record HubCount(
        String hubId,
        long number,
        String currency,
        long openingMicro,
        long closingMicro,
        Instant closedAt,
        List<Moved> moved) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern HUB = Pattern.compile("hub_[0-9a-f]{32}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,35}");
    private static final int NUMBER_MAX = 1_000_000;
    private static final int MOVED_MAX = 100_000;
    private static final long AMOUNT_MAX = 1_000_000_000_000_000L;

    /** Cash that came in, or went out as a negative amount. */
    record Moved(String reference, long amountMicro) {}

    /** Whether the bytes are no XML at all. */
    static boolean looksLikeOne(byte[] content) {
        for (byte one : content) {
            if (!Character.isWhitespace(one)) {
                return one == '{';
            }
        }
        return false;
    }

    static BankStatement read(byte[] content, Instant importedAt) {
        try {
            return JSON.readValue(content, HubCount.class).statement(importedAt);
        } catch (JacksonException | ArithmeticException | DateTimeException e) {
            throw new UnreadableFile(
                    "the count is no JSON of hubId, number, currency, openingMicro, closingMicro,"
                            + " closedAt and moved, or a number is too large");
        }
    }

    private BankStatement statement(Instant importedAt) {
        mustBeWhole();
        if (closedAt.isBefore(OLDEST) || closedAt.isAfter(importedAt)) {
            throw new UnreadableFile(
                    "closedAt is not between %s and %s".formatted(OLDEST, importedAt));
        }
        long handled = 0;
        for (Moved one : moved) {
            handled = Math.addExact(handled, Math.absExact(one.amountMicro()));
        }
        if (handled > AMOUNT_MAX * 1_000
                || number < 1
                || number > NUMBER_MAX
                || Math.max(Math.absExact(openingMicro), Math.absExact(closingMicro))
                        > AMOUNT_MAX * 1_000) {
            throw new UnreadableFile(
                    "the count has no number from 1 to " + NUMBER_MAX + ", or is too large");
        }
        return new BankStatement(
                "COUNT-" + number,
                number,
                HubId.of(hubId).toString(),
                closedAt,
                closedAt,
                new Money(openingMicro, currency),
                new Money(closingMicro, currency),
                moved.stream().map(this::entry).toList());
    }

    /** Each part is there and is of its kind. */
    @SuppressWarnings("ConstantValue") // JSON may leave any of them out
    private void mustBeWhole() {
        if (hubId == null || !HUB.matcher(hubId).matches()) {
            throw new UnreadableFile("hubId is not hub_ and 32 lower-case hex digits");
        }
        if (currency == null
                || Currency.getAvailableCurrencies().stream()
                        .noneMatch(one -> one.getCurrencyCode().equals(currency))) {
            throw new UnreadableFile("currency is no code of ISO 4217");
        }
        if (closedAt == null || moved == null || moved.size() > MOVED_MAX) {
            throw new UnreadableFile(
                    "closedAt or moved is missing, or there are over " + MOVED_MAX + " moves");
        }
        for (Moved one : moved) {
            if (one == null
                    || one.reference() == null
                    || !REFERENCE.matcher(one.reference()).matches()) {
                throw new UnreadableFile(
                        "a move has no reference of 1 to 35 letters, digits and hyphens");
            }
        }
    }

    private BankStatement.Entry entry(Moved one) {
        if (one.amountMicro() == 0 || Math.absExact(one.amountMicro()) > AMOUNT_MAX) {
            throw new UnreadableFile("a move of cash is nothing, or more than a box holds");
        }
        var amount = new Money(one.amountMicro(), currency);
        return new BankStatement.Entry(
                amount,
                false,
                one.reference(),
                null,
                List.of(new BankStatement.Detail(one.reference(), null, null, null, amount)));
    }
}
