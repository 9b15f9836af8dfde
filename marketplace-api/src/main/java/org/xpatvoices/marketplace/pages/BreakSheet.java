package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Breaks as a table that people fill in elsewhere and bring back. Only the id, the number of the
 * proposal, the decision and the note are read again; all else stands there for the reader.
 */
final class BreakSheet {
    private static final List<String> COLUMNS =
            List.of(
                    "breakId",
                    "proposal",
                    "decision",
                    "note",
                    "state",
                    "category",
                    "payoutId",
                    "statementId",
                    "line",
                    "bookedMicro",
                    "expectedMicro",
                    "currency",
                    "openedAt",
                    "detail",
                    "allowed",
                    "proposed",
                    "proposedBy");
    private static final int READ = 4;
    private static final int ROWS_MAX = 20_000;

    private BreakSheet() {}

    /**
     * What somebody decided in one row.
     *
     * @param line of the file, the heading being 1
     * @param proposal the proposal that was read; 0 if there was none
     */
    record Decision(int line, String breakId, int proposal, String decision, String note) {}

    static byte[] written(List<BreakView> breaks) {
        var text = new StringBuilder(Csv.row(COLUMNS));
        for (BreakView one : breaks) {
            text.append(
                    Csv.row(
                            List.of(
                                    one.breakId(),
                                    text(one.proposal()),
                                    "",
                                    "",
                                    one.state(),
                                    one.category(),
                                    text(one.payoutId()),
                                    text(one.statementId()),
                                    text(one.line()),
                                    Long.toString(one.amountMicro()),
                                    Long.toString(one.expectedMicro()),
                                    one.currency(),
                                    one.openedAt().toString(),
                                    one.detail(),
                                    one.allowed().stream()
                                            .map(Enum::name)
                                            .collect(Collectors.joining(" ")),
                                    text(one.resolution()),
                                    text(one.proposedBy()))));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The rows in which somebody decided something; a sheet nobody filled in gives none. */
    static List<Decision> read(byte[] content) {
        var rows = Csv.rows(new String(content, StandardCharsets.UTF_8));
        if (rows.isEmpty()
                || rows.getFirst().size() < READ
                || !rows.getFirst().subList(0, READ).equals(COLUMNS.subList(0, READ))) {
            throw WebProblem.MALFORMED_REQUEST.because(
                    "The first columns of the table are " + COLUMNS.subList(0, READ) + ".");
        }
        if (rows.size() > ROWS_MAX) {
            throw WebProblem.MALFORMED_REQUEST.because(
                    "A table holds " + ROWS_MAX + " rows at most.");
        }
        List<Decision> decisions = new ArrayList<>();
        for (int at = 1; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.size() >= READ && !row.get(2).isBlank()) {
                decisions.add(decision(at + 1, row));
            }
        }
        return decisions;
    }

    private static Decision decision(int line, List<String> row) {
        String number = row.get(1).strip();
        if (!number.matches("[0-9]{0,6}")) {
            throw WebProblem.MALFORMED_REQUEST.because(
                    "The proposal in line " + line + " is no number.");
        }
        if (!KeepableText.isKeepable(String.join("", row.subList(0, READ)))) {
            throw WebProblem.MALFORMED_REQUEST.because(
                    "Line " + line + " holds a character nobody keeps, such as NUL.");
        }
        return new Decision(
                line,
                row.get(0).strip(),
                number.isEmpty() ? 0 : Integer.parseInt(number),
                row.get(2).strip().toUpperCase(Locale.ROOT),
                row.get(3).strip());
    }
}
