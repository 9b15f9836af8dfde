package org.xpatvoices.ledger.packet.anonymise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps groups of rows together that earlier packets showed as one, and leaves the other rows to
 * another anonymiser. A group that is no longer a class by itself is joined with what is most like
 * it; what cannot be joined is suppressed, whole. No group is ever parted.
 */
public final class KeptClasses implements Anonymiser {
    /** The mark of a row that belongs to no group. */
    public static final int FRESH = -1;

    private final Anonymiser others;
    private final int[] groupOfRow;

    /**
     * @param others makes the classes of the fresh rows
     * @param groupOfRow per row its group, from 0 on, or {@link #FRESH}
     */
    public KeptClasses(Anonymiser others, int[] groupOfRow) {
        this.others = others;
        this.groupOfRow = groupOfRow.clone();
    }

    @Override
    public String algorithm() {
        return others.algorithm() + "+kept@2";
    }

    @Override
    public Anonymised anonymise(AnonymiserInput input, PrivacyModel model) {
        var table = new CodedTable(input);
        List<Unit> units = new ArrayList<>(new Joining(table, model.rules()).joined(groups(table)));
        units.addAll(fresh(input, model));
        var release = new Release(table, model.rules());
        for (Unit unit : underOneLabel(units, table)) {
            release.offer(unit.rows(), 0, unit.rows().length, unit.levels());
        }
        return release.finish();
    }

    private List<Unit> groups(CodedTable table) {
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < groupOfRow.length; row++) {
            if (groupOfRow[row] != FRESH) {
                rows.computeIfAbsent(groupOfRow[row], _ -> new ArrayList<>()).add(row);
            }
        }
        return rows.values().stream().map(group -> Unit.of(ints(group), table)).toList();
    }

    private List<Unit> fresh(AnonymiserInput input, PrivacyModel model) {
        var rows = new ArrayList<Integer>();
        for (int row = 0; row < groupOfRow.length; row++) {
            if (groupOfRow[row] == FRESH) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        int[] chosen = ints(rows);
        return classesOf(others.anonymise(input.only(chosen), model), chosen);
    }

    private static List<Unit> classesOf(Anonymised result, int[] chosen) {
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < chosen.length; row++) {
            if (result.isReleased(row)) {
                rows.computeIfAbsent(result.classOf(row), _ -> new ArrayList<>()).add(chosen[row]);
            }
        }
        return rows.entrySet().stream()
                .map(one -> new Unit(ints(one.getValue()), result.levelsOf(one.getKey())))
                .toList();
    }

    /** Who reads the packet takes equal labels for one class, so they are one. */
    private static List<Unit> underOneLabel(List<Unit> units, CodedTable table) {
        Map<List<String>, Unit> classes = new LinkedHashMap<>();
        for (Unit unit : units) {
            classes.merge(labels(unit, table), unit, Unit::under);
        }
        return List.copyOf(classes.values());
    }

    private static List<String> labels(Unit unit, CodedTable table) {
        var labels = new ArrayList<String>();
        for (int column = 0; column < unit.levels().length; column++) {
            int code = table.quasi[column][unit.rows()[0]];
            labels.add(table.hierarchies[column].label(unit.levels()[column], code));
        }
        return labels;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
