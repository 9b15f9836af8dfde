package org.xpatvoices.ledger.packet.files;

import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads a packet as somebody who knows the plain answers of the people in it, too. */
public final class SinglingCensus {
    private final PacketTable table;
    private final int[] sensitive;
    private final int[] known;

    private SinglingCensus(PacketTable table, Set<String> hidden) {
        this.table = table;
        sensitive = columns(column -> column.mark() == Mark.SENSITIVE);
        known =
                columns(
                        column ->
                                column.mark() != Mark.SENSITIVE && !hidden.contains(column.name()));
    }

    public static SingledOut of(PacketTable table) {
        return without(Set.of(), table);
    }

    /** As it would be if some columns were not shown. */
    public static SingledOut without(Set<String> hidden, PacketTable table) {
        return new SinglingCensus(table, hidden).counted();
    }

    private int[] columns(Predicate<PacketColumn> which) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> which.test(table.columns().get(column)))
                .toArray();
    }

    private SingledOut counted() {
        Map<List<String>, Alike> alike = new HashMap<>();
        for (List<String> row : table.rows()) {
            alike.computeIfAbsent(cells(row, known), _ -> new Alike(cells(row, sensitive)))
                    .add(cells(row, sensitive));
        }
        int alone = 0;
        int telling = 0;
        for (Alike one : alike.values()) {
            alone += one.rows == 1 ? 1 : 0;
            telling += one.tells() ? one.rows : 0;
        }
        return new SingledOut(percent(alone), percent(telling));
    }

    private static List<String> cells(List<String> row, int[] columns) {
        var cells = new ArrayList<String>(columns.length);
        for (int column : columns) {
            cells.add(row.get(column));
        }
        return cells;
    }

    private int percent(int rows) {
        int all = Math.max(1, table.rows().size());
        return Math.toIntExact(Math.ceilDiv(100L * rows, all));
    }

    /** Rows that show the same beside their sensitive answers. */
    private static final class Alike {
        private final List<String> first;
        private final boolean[] varies;
        private int rows;

        Alike(List<String> first) {
            this.first = first;
            this.varies = new boolean[first.size()];
            for (int column = 0; column < varies.length; column++) {
                varies[column] = CodeList.NO_ANSWERS.contains(first.get(column));
            }
        }

        void add(List<String> answers) {
            rows++;
            for (int column = 0; column < varies.length; column++) {
                varies[column] |= !answers.get(column).equals(first.get(column));
            }
        }

        boolean tells() {
            for (boolean one : varies) {
                if (!one) {
                    return true;
                }
            }
            return false;
        }
    }
}
