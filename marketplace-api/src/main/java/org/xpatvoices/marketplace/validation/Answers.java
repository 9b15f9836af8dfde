package org.xpatvoices.marketplace.validation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads answers for the rules between fields. What is missing or of a wrong form reads as null: the
 * schema speaks about that, and a rule about two fields has nothing to add.
 */
record Answers(JsonNode node, String pointer) {

    record Amount(BigInteger micro, String currency) {}

    String at(String name) {
        return pointer + Faults.step(name);
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean isTrue(String name) {
        return node.path(name).isBoolean() && node.path(name).booleanValue();
    }

    boolean isFalse(String name) {
        return node.path(name).isBoolean() && !node.path(name).booleanValue();
    }

    String code(String name) {
        return node.path(name).stringValue("");
    }

    @Nullable Integer whole(String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : null;
    }

    @Nullable Double number(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? value.doubleValue() : null;
    }

    /** The day of a date, or of an instant in UTC. */
    @Nullable LocalDate day(String name) {
        String text = code(name);
        try {
            return text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-'
                    ? null
                    : LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The month of a month, a date or an instant in UTC. */
    @Nullable YearMonth month(String name) {
        String text = code(name);
        try {
            return text.length() < 7 || text.charAt(4) != '-'
                    ? null
                    : YearMonth.of(digits(text, 0, 4), digits(text, 5, 7));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Only digits: a sign would be read as well. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Nullable Amount amount(String name) {
        JsonNode value = node.path(name);
        JsonNode micro = value.path("amountMicro");
        String currency = value.path("currency").stringValue("");
        return micro.isIntegralNumber() && !currency.isEmpty()
                ? new Amount(micro.bigIntegerValue(), currency)
                : null;
    }

    Answers entry(String list, int index) {
        return new Answers(node.path(list).path(index), at(list) + "/" + index);
    }

    int entries(String list) {
        return node.path(list).isArray() ? node.path(list).size() : 0;
    }
}
