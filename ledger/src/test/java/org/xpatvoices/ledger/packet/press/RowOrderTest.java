package org.xpatvoices.ledger.packet.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.ledger.packet.files.PacketTable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class RowOrderTest {
    private static final long SEED = 20_261_122;

    @Test
    void isTheOrderOfTheTableAndLeavesWhatIsEqualInItsOrder() {
        var random = new Random(SEED);
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < 2_000; row++) {
            rows.add(List.of(label(random), label(random), label(random)));
        }
        List<Integer> expected =
                IntStream.range(0, rows.size())
                        .boxed()
                        .sorted(Comparator.comparing(rows::get, PacketTable.ORDER))
                        .toList();

        assertThat(RowOrder.of(rows, 3))
                .as("seed %d", SEED)
                .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void ordersNothingAndOne() {
        assertThat(RowOrder.of(List.of(), 2)).isEmpty();
        assertThat(RowOrder.of(List.of(List.of("a", "b")), 2)).containsExactly(0);
    }

    private static String label(Random random) {
        return List.of("*", "A", "Aé", "NPL", "South Asia", "10", "9").get(random.nextInt(7));
    }
}
