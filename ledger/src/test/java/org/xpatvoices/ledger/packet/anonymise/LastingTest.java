package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class LastingTest {
    private static final Hierarchy PLACES =
            Hierarchy.parse("place", List.of("a;*", "b;*", "c;*", "d;*"));

    @Test
    void asksForLargerClassesWhereThereArePeopleEnough() {
        assertThat(workersMin(2_000, 2_000)).isEqualTo(11);
        assertThat(workersMin(8_600, 2_000)).isEqualTo(22);
        assertThat(workersMin(1_000_000, 2_000)).isEqualTo(27);
    }

    @Test
    void asksForNoMoreThanTheModelIfThatWouldSuppressMany() {
        // Thirteen people are a class of eleven and no larger one.
        assertThat(new Lasting(new Peel(), 1_000_000).anonymise(table(13), PrivacyModel.FLOORS))
                .satisfies(made -> assertThat(made.figures().released()).isEqualTo(13));
    }

    @Test
    void saysInItsNameWhatItDid() {
        assertThat(new Lasting(new Peel(), 4_000).algorithm()).isEqualTo(new Peel().algorithm());
        assertThat(new Lasting(new Peel(), 9_000).algorithm()).endsWith("+lasting@1");
    }

    /** The k that the other anonymiser is asked for. */
    private static int workersMin(int packetRows, int rows) {
        var asked = new int[1];
        Anonymiser other =
                new Anonymiser() {
                    @Override
                    public String algorithm() {
                        return "other@1";
                    }

                    @Override
                    public Anonymised anonymise(AnonymiserInput input, PrivacyModel model) {
                        asked[0] = model.k();
                        return new Peel().anonymise(input, model);
                    }
                };
        new Lasting(other, packetRows).anonymise(table(rows), PrivacyModel.FLOORS);
        return asked[0];
    }

    private static AnonymiserInput table(int rows) {
        String[] places = {"a", "b", "c", "d"};
        return new AnonymiserInput(
                List.of(
                        new QuasiColumn(
                                "place",
                                PLACES,
                                IntStream.range(0, rows)
                                        .mapToObj(row -> places[row % 4])
                                        .toList())),
                List.of(
                        new SensitiveColumn(
                                "wage",
                                IntStream.range(0, rows)
                                        .mapToObj(row -> "w" + row / 4 % 5)
                                        .toList(),
                                Set.of())),
                IntStream.range(0, rows).mapToObj(row -> "employer" + row / 4 % 7).toList(),
                Tables.names("worker", rows));
    }
}
