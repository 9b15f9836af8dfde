package org.xpatvoices.marketplace.validation;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One question to a value that is answered at once: is it surely sound? A no means only that a full
 * validator has to look. Nearly every record is sound, and for those this is all there is to do.
 */
interface SwiftCheck {
    /** What ends a line to a {@link Pattern}. */
    String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    /** True only if the schema behind this check has no error to tell about the value. */
    boolean isSurelySound(JsonNode value);

    static SwiftCheck all(List<SwiftCheck> checks) {
        SwiftCheck[] each = checks.toArray(SwiftCheck[]::new);
        return value -> {
            for (var check : each) {
                if (!check.isSurelySound(value)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Whether the value is of a type, as {@code type} names it. */
    static SwiftCheck type(String name) {
        return switch (name) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isString;
            case "boolean" -> JsonNode::isBoolean;
            case "integer" -> JsonNode::isIntegralNumber;
            case "number" -> JsonNode::isNumber;
            default -> _ -> false;
        };
    }

    /** Of texts and whole numbers; anything else is left in doubt. */
    static SwiftCheck oneOf(Set<JsonNode> values) {
        var known = Set.copyOf(values);
        return value -> (value.isString() || value.isInt()) && known.contains(value);
    }

    /** A {@code $} would be content with a line break behind the last character. */
    static SwiftCheck pattern(String regex) {
        var pattern = Pattern.compile(regex);
        return value ->
                !value.isString()
                        || !endsALine(value.stringValue())
                                && pattern.matcher(value.stringValue()).find();
    }

    private static boolean endsALine(String text) {
        return !text.isEmpty() && LINE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Each named member against its check; no other members. */
    static SwiftCheck closed(Map<String, SwiftCheck> members) {
        var known = Map.copyOf(members);
        return value -> {
            if (value.isObject()) {
                for (var member : value.properties()) {
                    var check = known.get(member.getKey());
                    if (check == null || !check.isSurelySound(member.getValue())) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    static SwiftCheck required(List<String> names) {
        String[] each = names.toArray(String[]::new);
        return value -> {
            for (String name : each) {
                if (value.isObject() && !value.has(name)) {
                    return false;
                }
            }
            return true;
        };
    }

    static SwiftCheck each(SwiftCheck item) {
        return value -> {
            if (value.isArray()) {
                for (var one : value) {
                    if (!item.isSurelySound(one)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    /** Of texts it is certain; numbers can be equal and look different. */
    static boolean hasNoTextTwice(JsonNode value) {
        if (value.isArray() && value.size() > 1) {
            var seen = new HashSet<String>();
            for (var one : value) {
                if (!one.isString() || !seen.add(one.stringValue())) {
                    return false;
                }
            }
        }
        return true;
    }
}
