package org.xpatvoices.ledger.packet.anonymise;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the quasi-identifiers of a row into words of bits so that generalising is masking: a
 * column is the path from the root to its leaf, coarsest step lowest, and a coarser level keeps
 * fewer steps. Two rows look alike at a choice of levels if their words are equal under one mask.
 */
final class PathBits {
    private static final int WORD = 63;

    private final List<Column> columns = new ArrayList<>();
    private final int words;

    /**
     * @param path per leaf its bits, in place
     * @param masks per level the bits that it keeps, in place
     */
    private record Column(int word, long[] path, long[] masks) {}

    PathBits(Hierarchy[] hierarchies) {
        int word = 0;
        int used = 0;
        for (Hierarchy hierarchy : hierarchies) {
            Column fromZero = column(hierarchy, word, 0);
            int width = Long.SIZE - Long.numberOfLeadingZeros(fromZero.masks[0]);
            if (used + width > WORD) {
                word++;
                used = 0;
            }
            columns.add(column(hierarchy, word, used));
            used += width;
        }
        words = word + 1;
    }

    /** All rows, word by word. */
    long[][] pack(int[][] codes, int rows) {
        var packed = new long[words][rows];
        for (int i = 0; i < codes.length; i++) {
            Column column = columns.get(i);
            int[] values = codes[i];
            long[] into = packed[column.word];
            for (int row = 0; row < rows; row++) {
                into[row] |= column.path[values[row]];
            }
        }
        return packed;
    }

    /** Per word the bits that count at these levels. */
    long[] masks(int[] levels) {
        var masks = new long[words];
        for (int i = 0; i < levels.length; i++) {
            Column column = columns.get(i);
            masks[column.word] |= column.masks[levels[i]];
        }
        return masks;
    }

    private static Column column(Hierarchy hierarchy, int word, int first) {
        var path = new long[hierarchy.leafCount()];
        var masks = new long[hierarchy.levels()];
        int offset = first;
        for (int level = hierarchy.levels() - 2; level >= 0; level--) {
            int finest = hierarchy.finestReleased();
            if (level >= finest) {
                int[] steps = steps(hierarchy, level);
                int widest = 0;
                for (int step : steps) {
                    widest = Math.max(widest, step);
                }
                for (int code = 0; code < path.length; code++) {
                    path[code] |= (long) steps[code] << offset;
                }
                offset += Integer.SIZE - Integer.numberOfLeadingZeros(widest);
            }
            masks[level] = ((1L << offset) - 1) & -(1L << first);
        }
        return new Column(word, path, masks);
    }

    /** Per leaf the number of its group among the groups below the same parent. */
    private static int[] steps(Hierarchy hierarchy, int level) {
        int[] groups = hierarchy.groupsAt(level);
        int[] parents = hierarchy.groupsAt(level + 1);
        var numbers = new int[hierarchy.groupCount(level)];
        var children = new int[hierarchy.groupCount(level + 1)];
        var steps = new int[groups.length];
        for (int code = 0; code < groups.length; code++) {
            if (numbers[groups[code]] == 0) {
                numbers[groups[code]] = ++children[parents[code]];
            }
            steps[code] = numbers[groups[code]] - 1;
        }
        return steps;
    }
}
