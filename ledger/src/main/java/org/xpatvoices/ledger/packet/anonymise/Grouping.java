package org.xpatvoices.ledger.packet.anonymise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How rows are told apart at one choice of levels: the group numbers of all columns, written as the
 * digits of one number with a different radix per column. Columns with a single group say nothing
 * and are left out. If the number would pass 63 bits, a second one takes the remaining columns.
 */
final class Grouping {
    private final List<Digit> low = new ArrayList<>();
    private final List<Digit> high = new ArrayList<>();

    private record Digit(int column, int[] groups, int radix) {}

    Grouping(Hierarchy[] hierarchies, int[] levels) {
        long range = 1;
        List<Digit> digits = low;
        for (int column = 0; column < levels.length; column++) {
            int radix = hierarchies[column].groupCount(levels[column]);
            if (radix == 1) {
                continue;
            }
            if (range > Long.MAX_VALUE / radix) {
                if (digits == high) {
                    throw new IllegalArgumentException("the columns hold too many combinations");
                }
                digits = high;
                range = 1;
            }
            range *= radix;
            digits.add(new Digit(column, hierarchies[column].groupsAt(levels[column]), radix));
        }
    }

    boolean isWide() {
        return !high.isEmpty();
    }

    void lowKeys(int[][] codes, int rows, long[] keys) {
        write(low, codes, rows, keys);
    }

    void highKeys(int[][] codes, int rows, long[] keys) {
        write(high, codes, rows, keys);
    }

    private static void write(List<Digit> digits, int[][] codes, int rows, long[] keys) {
        Arrays.fill(keys, 0, rows, 0);
        for (Digit digit : digits) {
            int[] column = codes[digit.column];
            int[] groups = digit.groups;
            int radix = digit.radix;
            for (int row = 0; row < rows; row++) {
                keys[row] = keys[row] * radix + groups[column[row]];
            }
        }
    }
}
