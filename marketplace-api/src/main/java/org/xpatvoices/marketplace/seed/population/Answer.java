package org.xpatvoices.marketplace.seed.population;

import java.util.List;

/**
 * A value as it stands in an answer, written as JSON. All texts are codes, so none needs escaping.
 */
sealed interface Answer {

    String json();

    record Code(String code) implements Answer {
        @Override
        public String json() {
            return "\"" + code + "\"";
        }
    }

    record Truth(boolean value) implements Answer {
        @Override
        public String json() {
            return Boolean.toString(value);
        }
    }

    record Whole(long value) implements Answer {
        @Override
        public String json() {
            return Long.toString(value);
        }
    }

    record Tenths(long tenths) implements Answer {
        @Override
        public String json() {
            return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
        }
    }

    /** Hundredths, for rates such as 1.25. */
    record Percent(long percent) implements Answer {
        @Override
        public String json() {
            long rest = percent % 100;
            return percent / 100
                    + (rest == 0
                            ? ""
                            : rest % 10 == 0
                                    ? "." + rest / 10
                                    : "." + (rest < 10 ? "0" : "") + rest);
        }
    }

    record Rufiyaa(long rufiyaa) implements Answer {
        private static final long MICRO = 1_000_000;

        @Override
        public String json() {
            return "{\"amountMicro\":"
                    + Math.multiplyExact(rufiyaa, MICRO)
                    + ",\"currency\":\"MVR\"}";
        }
    }

    record Entries(List<? extends Answer> entries) implements Answer {
        @Override
        public String json() {
            return String.join(",", entries.stream().map(Answer::json).toList())
                    .transform(inner -> "[" + inner + "]");
        }
    }

    record Group(String json) implements Answer {}
}
