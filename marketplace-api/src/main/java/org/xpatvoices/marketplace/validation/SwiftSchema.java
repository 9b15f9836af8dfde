package org.xpatvoices.marketplace.validation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a JSON Schema into a {@link SwiftCheck}. It knows the keywords that our forms use and errs
 * on the safe side: what it does not know is never surely sound. Tells no errors; the validator
 * does.
 */
final class SwiftSchema {
    /** What says something to a reader and nothing about a value. */
    private static final Set<String> REMARKS =
            Set.of("$schema", "$id", "$defs", "$comment", "title", "description");

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
            case "enum" -> texts(value);
            case "const" -> value.isString() ? texts(value) : IN_DOUBT;
            case "pattern" -> SwiftCheck.pattern(value.stringValue());
            case "format" ->
                    "date-time".equals(value.stringValue()) ? SwiftSchema::isOnCalendar : IN_DOUBT;
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

    private static SwiftCheck texts(JsonNode values) {
        return SwiftCheck.oneOf(Set.copyOf(list(values)));
    }

    private static List<String> list(JsonNode values) {
        return values.isString()
                ? List.of(values.stringValue())
                : values.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList();
    }

    /** An instant in UTC at a day that there is; any other form is left to the validator. */
    private static boolean isOnCalendar(JsonNode value) {
        String text = value.stringValue("");
        if (text.length() < 20 || text.charAt(10) != 'T' || !text.endsWith("Z")) {
            return false;
        }
        try {
            LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
            return digits(text, 11, 13) < 24
                    && digits(text, 14, 16) < 60
                    && digits(text, 17, 19) < 60;
        } catch (DateTimeException | NumberFormatException notThere) {
            return false;
        }
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
