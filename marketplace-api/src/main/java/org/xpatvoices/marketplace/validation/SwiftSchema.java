package org.xpatvoices.marketplace.validation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a JSON Schema into a {@link SwiftCheck}. It knows the keywords that our forms use and errs
 * on the safe side: what it does not know is never surely sound. Tells no errors; the validator
 * does.
 */
final class SwiftSchema {
    /** What says something to a reader and nothing about a value. */
    private static final Set<String> REMARKS =
            Set.of("$schema", "$id", "$defs", "$comment", "title", "description");

    private static final int NO_NUMBER = 1_000_000;

    private static final SwiftCheck IN_DOUBT = _ -> false;

    private final Map<String, JsonNode> documents;

    /** Schema documents by their URN. */
    SwiftSchema(Map<String, JsonNode> documents) {
        this.documents = documents;
    }

    SwiftCheck compile(String urn) {
        return compile(urn, documents.getOrDefault(urn, MissingNode.getInstance()));
    }

    private SwiftCheck compile(String urn, JsonNode schema) {
        var checks = new ArrayList<SwiftCheck>();
        for (var keyword : schema.properties()) {
            String name = keyword.getKey();
            if (!REMARKS.contains(name) && !name.startsWith("x-")) {
                checks.add(check(urn, name, keyword.getValue(), schema));
            }
        }
        return schema.isObject() ? SwiftCheck.all(checks) : IN_DOUBT;
    }

    private SwiftCheck check(String urn, String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "type" -> value.isString() ? SwiftCheck.type(value.stringValue()) : IN_DOUBT;
            case "enum" -> SwiftCheck.oneOf(value.valueStream().collect(Collectors.toSet()));
            case "const" -> SwiftCheck.oneOf(Set.of(value));
            case "pattern" -> SwiftCheck.pattern(value.stringValue());
            case "format" -> format(value.stringValue());
            case "required" -> SwiftCheck.required(list(value));
            case "properties" -> properties(urn, value, schema);
            case "additionalProperties" -> value.isBoolean() ? SwiftCheck.all(List.of()) : IN_DOUBT;
            case "items" -> SwiftCheck.each(compile(urn, value));
            case "uniqueItems" -> SwiftCheck::hasNoTextTwice;
            case "$ref" -> referred(urn, value.stringValue());
            case "if" -> schema.has("then") ? IN_DOUBT : SwiftCheck.all(List.of());
            // Whoever obeys it in any case obeys it in this one.
            case "else" -> compile(urn, value);
            default -> limit(keyword, value);
        };
    }

    private static SwiftCheck limit(String keyword, JsonNode limit) {
        double bound = limit.doubleValue(Double.NaN);
        return switch (keyword) {
            case "minimum" ->
                    value -> !value.isNumber() || isExact(value) && value.doubleValue() >= bound;
            case "maximum" ->
                    value -> !value.isNumber() || isExact(value) && value.doubleValue() <= bound;
            case "minItems" -> value -> !value.isArray() || value.size() >= bound;
            case "maxItems" -> value -> !value.isArray() || value.size() <= bound;
            case "minLength" -> value -> !value.isString() || points(value) >= bound;
            case "maxLength" -> value -> !value.isString() || points(value) <= bound;
            default -> IN_DOUBT;
        };
    }

    /** Whether comparing it as a double compares what was written. */
    private static boolean isExact(JsonNode number) {
        return number.isInt()
                || number.isLong() && Math.abs(number.longValue()) < 1L << 53
                || number.isDouble();
    }

    private static int points(JsonNode text) {
        return text.stringValue().codePointCount(0, text.stringValue().length());
    }

    private SwiftCheck properties(String urn, JsonNode properties, JsonNode schema) {
        var members = new HashMap<String, SwiftCheck>();
        properties
                .properties()
                .forEach(one -> members.put(one.getKey(), compile(urn, one.getValue())));
        return schema.path("additionalProperties").isBoolean()
                        && !schema.path("additionalProperties").booleanValue()
                ? SwiftCheck.closed(members)
                : IN_DOUBT;
    }

    private SwiftCheck referred(String urn, String reference) {
        int hash = reference.indexOf('#');
        String document = hash > 0 ? reference.substring(0, hash) : urn;
        JsonNode target =
                documents.containsKey(document) && hash >= 0
                        ? documents.get(document).at(reference.substring(hash + 1))
                        : MissingNode.getInstance();
        return compile(document, target);
    }

    private static List<String> list(JsonNode values) {
        return values.valueStream().map(JsonNode::stringValue).toList();
    }

    private static SwiftCheck format(String name) {
        return switch (name) {
            case "date" -> value -> !value.isString() || isDay(value.stringValue());
            case "date-time" -> value -> !value.isString() || isInstant(value.stringValue());
            default -> IN_DOUBT;
        };
    }

    private static boolean isDay(String text) {
        return text.length() == 10 && beginsWithADay(text);
    }

    /** In UTC, at a day that there is; any other form is left to the validator. */
    private static boolean isInstant(String text) {
        return text.length() >= 20
                && beginsWithADay(text)
                && text.charAt(10) == 'T'
                && text.endsWith("Z")
                && digits(text, 11, 13) < 24
                && digits(text, 14, 16) < 60
                && digits(text, 17, 19) < 60;
    }

    private static boolean beginsWithADay(String text) {
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(digits(text, 0, 4), month).lengthOfMonth();
    }

    /** Larger than anything that is expected where there are not only digits. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
