package org.xpatvoices.marketplace.security;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON of no particular meaning, with the field names and values that our bodies like to have. */
final class RandomJson {
    private static final List<String> NAMES =
            List.of(
                    "id",
                    "name",
                    "amount",
                    "amountMicro",
                    "currency",
                    "price",
                    "purposes",
                    "lines",
                    "workerId",
                    "quoteId",
                    "packetId",
                    "productId",
                    "consents",
                    "validUntil",
                    "facts",
                    "kind",
                    "card",
                    "pin",
                    "reference",
                    "rows");
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "9223372036854775807",
                    "1e400",
                    "\"\"",
                    "\"x\"",
                    "\"MVR\"",
                    "\"2026-11-21T00:00:00Z\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"wrk_00000000000000000000000000000000\"",
                    "\"1'; drop table x\"");

    private RandomJson() {}

    static String of(RandomGenerator random) {
        return object(random, 3);
    }

    private static String object(RandomGenerator random, int depth) {
        return Stream.generate(() -> "\"" + any(random, NAMES) + "\":" + value(random, depth))
                .limit(random.nextInt(6))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(RandomGenerator random, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0 -> object(random, depth - 1);
            case 1 ->
                    Stream.generate(() -> value(random, depth - 1))
                            .limit(random.nextInt(4))
                            .collect(Collectors.joining(",", "[", "]"));
            default -> any(random, VALUES);
        };
    }

    private static String any(RandomGenerator random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
