package org.xpatvoices.marketplace.web.catalogue;

import org.springframework.http.MediaType;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.ColumnRole;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows that look like a packet's and are about nobody: each cell is a label of its column, picked
 * by a digest of the product, the row and the column. The same product gives the same sample for
 * ever.
 */
record SampleAnswer(
        boolean synthetic,
        String note,
        String productId,
        List<String> columns,
        List<List<String>> rows) {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int ROWS = 20;
    private static final String NOTE =
            "Synthetic. No worker gave these answers, and no answer of any worker was used. As in a"
                    + " packet, * stands for any answer and NOT_STATED for none.";

    private static final String ANY = "*";
    private static final String NO_ANSWER = "NOT_STATED";

    /** One cell in so many is generalised away, if it can be, and one has no answer. */
    private static final int CELLS = 16;

    static SampleAnswer of(CatalogueView product) {
        List<ColumnAnswer> columns = ColumnAnswer.of(product.terms());
        List<List<String>> rows =
                IntStream.range(0, ROWS)
                        .mapToObj(row -> row(product.productId(), row, columns))
                        .toList();
        return new SampleAnswer(
                true,
                NOTE,
                product.productId(),
                columns.stream().map(ColumnAnswer::name).toList(),
                rows);
    }

    /** The same rows, each with a last cell that says what it is. */
    byte[] csv() {
        var text = new StringBuilder();
        line(text, columns, "synthetic");
        rows.forEach(row -> line(text, row, "true"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells, String last) {
        cells.forEach(cell -> text.append(quoted(cell)).append(','));
        text.append(last).append("\r\n");
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<String> row(String productId, int row, List<ColumnAnswer> columns) {
        return columns.stream()
                .map(column -> label(column, productId + "|" + row + "|" + column.name()))
                .toList();
    }

    private static String label(ColumnAnswer column, String seed) {
        List<String> labels = column.examples();
        int cell = pick(seed + "|cell", CELLS);
        if (cell == 0 && column.role() == ColumnRole.QUASI_IDENTIFIER) {
            return ANY;
        }
        return cell == 1 || labels.isEmpty() ? NO_ANSWER : labels.get(pick(seed, labels.size()));
    }

    private static int pick(String seed, int size) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(seed.getBytes(StandardCharsets.UTF_8));
            return Byte.toUnsignedInt(digest[0]) % size;
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("every Java platform has SHA-256", impossible);
        }
    }
}
