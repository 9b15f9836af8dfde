package org.xpatvoices.verifier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Just enough JSON (RFC 8259) to read proofs: whole numbers stay exact, a name may come once, and
 * nothing may follow the value. Values are Map, List, String, BigInteger, Boolean, or the texts of
 * other numbers and of null.
 */
final class Json {
    private static final int DEPTH_MAX = 64;

    /** What is neither text nor a whole number, as it was written. */
    record Other(String text) {}

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static JsonObject object(byte[] bytes) throws Rejected {
        Json json = new Json(Bytes.text(bytes));
        Object value = json.value(0);
        json.space();
        if (json.at != json.text.length()) {
            throw json.fault();
        }
        return JsonObject.of(value);
    }

    private Object value(int depth) throws Rejected {
        space();
        if (depth > DEPTH_MAX || at == text.length()) {
            throw fault();
        }
        return switch (text.charAt(at)) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> map(int depth) throws Rejected {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        space();
        if (next('}')) {
            return map;
        }
        do {
            space();
            String name = string();
            space();
            must(':');
            if (map.put(name, value(depth + 1)) != null) {
                throw new Rejected("the name " + name + " comes twice");
            }
            space();
        } while (next(','));
        must('}');
        return map;
    }

    private List<Object> list(int depth) throws Rejected {
        List<Object> list = new ArrayList<>();
        at++;
        space();
        if (next(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
            space();
        } while (next(','));
        must(']');
        return list;
    }

    private String string() throws Rejected {
        must('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw fault();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        must('"');
        return string.toString();
    }

    private char escaped() throws Rejected {
        if (at == text.length()) {
            throw fault();
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw fault();
        };
    }

    private char unicode() throws Rejected {
        int end = Math.min(text.length(), at + 4);
        String digits = text.substring(at, end);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw fault();
        }
        at = end;
        return (char) Integer.parseInt(digits, 16);
    }

    private Object word() throws Rejected {
        int from = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.matches("-?(0|[1-9][0-9]{0,40})")) {
            return new BigInteger(word);
        }
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        if (word.equals("null")
                || word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return new Other(word);
        }
        throw fault();
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean next(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private void must(char c) throws Rejected {
        if (!next(c)) {
            throw fault();
        }
    }

    private Rejected fault() {
        return new Rejected("not JSON at character " + at);
    }
}
