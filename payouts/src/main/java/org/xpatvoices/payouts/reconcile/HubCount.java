package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

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
        } catch (JacksonException
                | IllegalArgumentException
                | ArithmeticException
                | NullPointerException e) {
            throw new UnreadableFile(
                    "the count is not one of a hub: " + e.getClass().getSimpleName());
        }
    }

    private BankStatement statement(Instant importedAt) {
        if (moved.size() > MOVED_MAX
                || number < 1
                || closedAt.isAfter(importedAt)
                || Math.max(Math.absExact(openingMicro), Math.absExact(closingMicro))
                        > AMOUNT_MAX * 1_000) {
            throw new UnreadableFile("the count has no number, closes later, or is too large");
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
