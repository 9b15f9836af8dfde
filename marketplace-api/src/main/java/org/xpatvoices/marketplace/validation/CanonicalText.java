package org.xpatvoices.marketplace.validation;

import org.erdtman.jcs.NumberToJSON;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;

/**
 * Writes JSON as RFC 8785 wants it, in one pass over what was read: members in the order of the
 * UTF-16 of their names, no space, the shortest escapes, numbers as ECMAScript writes a double.
 */
final class CanonicalText {
    private static final long EXACT_MAX = 1L << 53;
    private static final String NAMED = "\b\t\n\f\r\"\\";
    private static final String NAMES = "btnfr\"\\";

    private final StringBuilder out = new StringBuilder(512);

    private CanonicalText() {}

    static String of(JsonNode value) throws IOException {
        var text = new CanonicalText();
        text.write(value);
        return text.out.toString();
    }

    private void write(JsonNode value) throws IOException {
        if (value.isObject()) {
            members(value);
        } else if (value.isArray()) {
            char before = '[';
            for (var item : value) {
                out.append(before);
                write(item);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else if (value.isString()) {
            quote(value.stringValue());
        } else if (value.isNumber()) {
            number(value);
        } else {
            out.append(value);
        }
    }

    private void members(JsonNode object) throws IOException {
        var members = new ArrayList<>(object.properties());
        members.sort(Comparator.comparing(Map.Entry::getKey));
        char before = '{';
        for (var member : members) {
            out.append(before);
            quote(member.getKey());
            out.append(':');
            write(member.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void number(JsonNode number) throws IOException {
        boolean exact =
                number.isInt() || number.isLong() && Math.abs(number.longValue()) < EXACT_MAX;
        out.append(
                exact
                        ? Long.toString(number.longValue())
                        : NumberToJSON.serializeNumber(number.doubleValue()));
    }

    private void quote(String text) {
        out.append('"');
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, written, at).append('\\');
                int named = NAMED.indexOf(c);
                out.append(
                        named < 0
                                ? "u00" + HexFormat.of().toHexDigits((byte) c)
                                : NAMES.charAt(named));
                written = at + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }
}
