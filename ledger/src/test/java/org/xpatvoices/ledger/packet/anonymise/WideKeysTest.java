package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Columns whose paths do not fit into one word are still told apart exactly. */
class WideKeysTest {
    private static final int ROWS = 4_000;

    @Test
    void countsLikeAMapOfTexts() {
        for (int columns : new int[] {2, 4, 5, 9, 15}) {
            var random = new SplittableRandom(columns);
            Hierarchy[] hierarchies = hierarchies(columns);
            var codes = new int[columns][ROWS];
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < columns; column++) {
                    // Few rows differ, and where they do, it may be in any column.
                    codes[column][row] = random.nextInt(10) == 0 ? random.nextInt(5_000) : 4_999;
                }
            }
            var bits = new PathBits(hierarchies);
            long[][] words = bits.pack(codes, ROWS);
            var counter = new GroupCounter(ROWS, 2);
            counter.count(words, bits.masks(new int[columns]), ROWS);

            assertThat(words.length).isEqualTo(Math.ceilDiv(columns, 4));
            var expected = new HashMap<String, Integer>();
            for (int row = 0; row < ROWS; row++) {
                expected.merge(text(codes, row), 1, Integer::sum);
            }
            for (int row = 0; row < ROWS; row++) {
                assertThat(counter.countIn(counter.slotOf(row)))
                        .isEqualTo(expected.get(text(codes, row)));
            }
        }
    }

    private static String text(int[][] codes, int row) {
        return Arrays.toString(Arrays.stream(codes).mapToInt(column -> column[row]).toArray());
    }

    private static Hierarchy[] hierarchies(int columns) {
        var lines = IntStream.range(0, 5_000).mapToObj(leaf -> leaf + ";*").toList();
        var hierarchies = new Hierarchy[columns];
        Arrays.fill(hierarchies, Hierarchy.parse("wide", lines));
        return hierarchies;
    }
}
