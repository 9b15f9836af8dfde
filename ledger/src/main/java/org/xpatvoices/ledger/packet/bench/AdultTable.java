package org.xpatvoices.ledger.packet.bench;

import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.Coded;
import org.xpatvoices.ledger.packet.anonymise.Hierarchy;
import org.xpatvoices.ledger.packet.anonymise.QuasiColumn;
import org.xpatvoices.ledger.packet.anonymise.SensitiveColumn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * The Adult census table, the common yardstick of anonymisation algorithms, and longer tables that
 * vary its rows. Origin and licence stand beside the data.
 */
public final class AdultTable {
    public static final List<String> K_SET =
            List.of(
                    "sex",
                    "age",
                    "race",
                    "marital-status",
                    "education",
                    "native-country",
                    "workclass",
                    "occupation");
    public static final List<String> L_SET =
            List.of(
                    "sex",
                    "age",
                    "race",
                    "marital-status",
                    "education",
                    "native-country",
                    "workclass",
                    "salary-class");

    private static final String AGE = "age";
    private static final int AGE_MIN = 17;
    private static final int AGE_MAX = 90;
    private static final double CHANGED = .15;

    private final Map<String, Hierarchy> hierarchies;
    private final Map<String, int[]> columns;

    private AdultTable(Map<String, Hierarchy> hierarchies, Map<String, int[]> columns) {
        this.hierarchies = hierarchies;
        this.columns = columns;
    }

    public static AdultTable load() {
        List<String> lines = AdultFiles.lines("adult.csv.gz");
        List<String[]> rows = lines.stream().skip(1).map(line -> line.split(";")).toList();
        var hierarchies = new LinkedHashMap<String, Hierarchy>();
        var columns = new LinkedHashMap<String, int[]>();
        String[] names = lines.getFirst().split(";");
        for (int i = 0; i < names.length; i++) {
            int column = i;
            var hierarchy = Hierarchy.parse(names[i], hierarchyLines(names[i]));
            hierarchies.put(names[i], hierarchy);
            columns.put(
                    names[i],
                    rows.stream().mapToInt(cells -> hierarchy.codeOf(cells[column])).toArray());
        }
        return new AdultTable(hierarchies, columns);
    }

    public static List<String> hierarchyLines(String column) {
        return AdultFiles.lines("adult_hierarchy_" + column + ".csv");
    }

    public int rows() {
        return code(AGE).length;
    }

    /** Rows beyond the first are copies with some values changed, always in the same way. */
    public AdultTable grownTo(int rows) {
        int known = rows();
        var random = new Random(42);
        var grown = new LinkedHashMap<String, int[]>();
        columns.forEach((name, codes) -> grown.put(name, Arrays.copyOf(codes, rows)));
        int youngest = hierarchy(AGE).codeOf(Integer.toString(AGE_MIN));
        for (int row = known; row < rows; row++) {
            for (var column : grown.entrySet()) {
                int[] codes = column.getValue();
                int copied = codes[row % known];
                if (column.getKey().equals(AGE)) {
                    copied += Math.toIntExact(Math.round(3 * random.nextGaussian()));
                    copied = Math.clamp(copied, youngest, youngest + AGE_MAX - AGE_MIN);
                } else if (random.nextDouble() < CHANGED) {
                    copied = codes[random.nextInt(known)];
                }
                codes[row] = copied;
            }
        }
        return new AdultTable(hierarchies, grown);
    }

    /** Every row a worker of its own; one employer, as the table has none. */
    public AnonymiserInput input(List<String> quasi, String... sensitive) {
        return new AnonymiserInput(
                quasi.stream()
                        .map(name -> new QuasiColumn(name, hierarchy(name), code(name)))
                        .toList(),
                Arrays.stream(sensitive)
                        .map(name -> new SensitiveColumn(name, answers(name)))
                        .toList(),
                new Coded(new int[rows()], 1, 1),
                Coded.eachItsOwn(rows()));
    }

    private Coded answers(String name) {
        int leaves = hierarchy(name).leafCount();
        return new Coded(code(name), leaves, leaves);
    }

    private Hierarchy hierarchy(String name) {
        return Objects.requireNonNull(hierarchies.get(name));
    }

    private int[] code(String name) {
        return Objects.requireNonNull(columns.get(name));
    }
}
