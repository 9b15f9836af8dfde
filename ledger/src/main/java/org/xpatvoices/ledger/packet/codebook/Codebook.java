package org.xpatvoices.ledger.packet.codebook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One version of all columns and lists. */
public final class Codebook {
    public static final String HIERARCHIES_1 = "hierarchies@1";

    private final String version;
    private final Map<String, ReleasableColumn> columns = new LinkedHashMap<>();
    private final Map<String, CodeList> lists = new HashMap<>();
    private final Map<String, BigDecimal> rates = new HashMap<>();

    private Codebook(String version, String folder) {
        this.version = version;
        for (String[] cells : table(folder + "rates.csv")) {
            rates.put(cells[0], new BigDecimal(cells[1]));
        }
        for (String[] cells : table(folder + "lists.csv")) {
            lists.put(cells[0], list(folder, cells, rates));
        }
        for (String[] cells : table(folder + "columns.csv")) {
            columns.put(
                    cells[0],
                    new ReleasableColumn(cells[0], Mark.valueOf(cells[1]), list(cells[2])));
        }
    }

    /** The first version; it never changes. */
    public static Codebook hierarchies1() {
        return new Codebook(HIERARCHIES_1, "/hierarchies/1/");
    }

    public String version() {
        return version;
    }

    /** A column in a role; refused if it cannot be released, or not in that role. */
    public ReleasableColumn column(String name, Mark role) {
        ReleasableColumn column = columns.get(name);
        if (column == null) {
            throw new UnreleasableColumn(name, "is not in " + version);
        }
        column.refuseAs(role);
        return column;
    }

    /** All columns that packets may have. */
    public List<ReleasableColumn> columns() {
        return List.copyOf(columns.values());
    }

    public CodeList list(String name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list " + name + " in " + version);
        }
        return list;
    }

    /** How many micro-rufiyaa one unit of a currency is worth in this version; null if unknown. */
    public @Nullable BigDecimal microRufiyaa(String currency) {
        return rates.get(currency);
    }

    private static CodeList list(String folder, String[] cells, Map<String, BigDecimal> rates) {
        String name = cells[0];
        List<String> lines = lines(folder + name + ".csv");
        return switch (cells[1]) {
            case "TREE" -> new TreeList(name, lines, Integer.parseInt(cells[3]));
            case "MONEY_BANDS" -> new BandList(name, cells[2], lines, rates);
            case "NUMBER_BANDS" -> new BandList(name, cells[2], lines, Map.of());
            default -> throw new IllegalArgumentException("no such kind of list: " + cells[1]);
        };
    }

    private static List<String[]> table(String path) {
        return lines(path).stream().map(line -> line.split(";", -1)).toList();
    }

    private static List<String> lines(String path) {
        try (InputStream in = Codebook.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
