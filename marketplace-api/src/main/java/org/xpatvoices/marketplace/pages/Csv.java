package org.xpatvoices.marketplace.pages;

import org.xpatvoices.marketplace.problem.WebProblem;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows as RFC 4180 has them. What a table program would take for a formula is written with an
 * apostrophe before it, and read without.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String row(List<String> fields) {
        var row = new StringBuilder();
        for (String field : fields) {
            if (!row.isEmpty()) {
                row.append(',');
            }
            row.append('"').append(guarded(field).replace("\"", "\"\"")).append('"');
        }
        return row.append("\r\n").toString();
    }

    private static String guarded(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }

    private static String unguarded(String field) {
        return field.length() > 1
                        && field.charAt(0) == '\''
                        && FORMULA.indexOf(field.charAt(1)) >= 0
                ? field.substring(1)
                : field;
    }

    /** All rows with their fields; line ends, commas and quotes inside quotes are kept. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    field.append(c);
                    at++;
                } else {
                    quoted = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> quoted = true;
                case ',' -> end(row, field);
                case '\n' -> {
                    end(row, field);
                    rows.add(row);
                    row = new ArrayList<>();
                }
                case '\r' -> {}
                default -> field.append(c);
            }
            any = c != '\n';
        }
        if (quoted) {
            throw WebProblem.MALFORMED_REQUEST.because("A quote in this table is never closed.");
        }
        if (any) {
            end(row, field);
            rows.add(row);
        }
        return rows;
    }

    private static void end(List<String> row, StringBuilder field) {
        row.add(unguarded(field.toString()));
        field.setLength(0);
    }
}
