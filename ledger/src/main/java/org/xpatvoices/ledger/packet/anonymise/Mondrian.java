package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Strict Mondrian: the table is cut in two where a column is widest, again and again, as long as
 * both sides fulfil the rules. A class is shown by the labels that its smallest and largest leaf
 * have in common, so that the code lists stay the only language of a packet; parts that come out
 * alike become one class. Its cost hardly grows with the number of columns.
 */
public final class Mondrian implements Anonymiser {
    private final int threads;

    public Mondrian() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param threads how many may cut at once; the result does not depend on it
     */
    Mondrian(int threads) {
        this.threads = threads;
    }

    @Override
    public String algorithm() {
        return "mondrian@1";
    }

    @Override
    public Anonymised anonymise(AnonymiserInput input, PrivacyModel model) {
        return anonymise(input, model.rules());
    }

    Anonymised anonymise(AnonymiserInput input, ClassRules rules) {
        var table = new CodedTable(input);
        var release = new Release(table, rules);
        if (table.rows > 0) {
            List<Cuts.Part> parts = new Cuts(table, rules).cut(threads);
            merge(table, parts).forEach((shown, rows) -> offer(release, shown, rows));
        }
        return release.finish();
    }

    private static void offer(Release release, Shown shown, int[] rows) {
        release.offer(rows, 0, rows.length, shown.levels());
    }

    /** Rows that read the same are one class, wherever they were cut. */
    private static Map<Shown, int[]> merge(CodedTable table, List<Cuts.Part> parts) {
        Map<Shown, int[]> merged = new HashMap<>();
        for (Cuts.Part part : parts) {
            int[] rows = part.rows();
            merged.merge(Shown.of(table, part), rows, Mondrian::both);
        }
        return merged;
    }

    private static int[] both(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    /** How a part reads: per column the level and, of that, the group. */
    private record Shown(List<Integer> levelAndGroup) {
        static Shown of(CodedTable table, Cuts.Part part) {
            var read = new Integer[2 * table.hierarchies.length];
            for (int column = 0; column < table.hierarchies.length; column++) {
                Hierarchy hierarchy = table.hierarchies[column];
                int low = part.low()[column];
                int level = hierarchy.commonLevel(low, part.high()[column]);
                read[2 * column] = level;
                read[2 * column + 1] = hierarchy.groupsAt(level)[low];
            }
            return new Shown(List.of(read));
        }

        int[] levels() {
            return IntStream.range(0, levelAndGroup.size() / 2)
                    .map(column -> levelAndGroup.get(2 * column))
                    .toArray();
        }
    }
}
