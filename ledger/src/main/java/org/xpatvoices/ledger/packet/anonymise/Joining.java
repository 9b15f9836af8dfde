package org.xpatvoices.ledger.packet.anonymise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Joins groups that are no classes by themselves, each with whatever it costs least to stand under
 * one label with: another such group, or a class.
 */
final class Joining {
    private final CodedTable table;
    private final ClassPredicate predicate;
    private final ClassTally tally;
    private final List<Unit> classes = new ArrayList<>();
    private final List<Unit> weak = new ArrayList<>();

    Joining(CodedTable table, ClassRules rules) {
        this.table = table;
        predicate = rules.predicate();
        tally = new ClassTally(table, new Whole(table));
    }

    /** Classes of whole groups; if all groups together are no class, there are none. */
    List<Unit> joined(List<Unit> groups) {
        groups.forEach(this::sort);
        weak.sort(Comparator.comparing(this::path, Arrays::compare));
        while (!weak.isEmpty()) {
            join(weak.removeLast());
        }
        return List.copyOf(classes);
    }

    private void join(Unit one) {
        int near = nearest(one, classes);
        int other = nearest(one, weak);
        if (near >= 0 && (other < 0 || cost(one, classes, near) < cost(one, weak, other))) {
            // A class stays one whoever joins, unless it has to be close to the whole.
            sort(classes.remove(near).with(one, table));
        } else if (other >= 0) {
            sort(weak.remove(other).with(one, table));
        }
    }

    private void sort(Unit unit) {
        boolean strong = predicate.holds(tally.of(unit.rows(), 0, unit.rows().length));
        (strong ? classes : weak).add(unit);
    }

    private int nearest(Unit one, List<Unit> others) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int other = 0; other < others.size(); other++) {
            double cost = cost(one, others, other);
            if (cost < least) {
                least = cost;
                nearest = other;
            }
        }
        return nearest;
    }

    private double cost(Unit one, List<Unit> others, int other) {
        return one.costOfJoining(others.get(other), table);
    }

    private int[] path(Unit unit) {
        return Arrays.stream(table.quasi).mapToInt(codes -> codes[unit.rows()[0]]).toArray();
    }
}
