package org.xpatvoices.ledger.packet.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The adversary knows how everybody is paid and whether food is provided. */
class SinglingCensusTest {
    private static final List<PacketColumn> COLUMNS =
            Stream.of("sex", "basicWage", "fixedAllowances", "food")
                    .map(SinglingCensusTest::column)
                    .toList();

    @Test
    void countsRowsThatNobodySharesAndRowsThatTellAnAnswer() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("M", "low", "some", "FREE"));
        rows.add(List.of("M", "low", "none", "NONE"));
        rows.add(List.of("M", "low", "some", "NONE"));
        IntStream.range(0, 4).forEach(i -> rows.add(List.of("F", "wage" + i, "kind" + i, "FREE")));

        // One of seven is alone; it and the two with equal wages tell something.
        assertThat(census(rows)).isEqualTo(new SingledOut(15, 43));
    }

    @Test
    void takesSilenceForNoAnswer() {
        assertThat(census(List.of(List.of("M", "NOT_STATED", "NOT_STATED", "FREE"))))
                .isEqualTo(new SingledOut(100, 0));
        assertThat(census(List.of(List.of("M", "NOT_STATED", "some", "FREE"))))
                .isEqualTo(new SingledOut(100, 100));
    }

    @Test
    void findsNothingWhereClassesAreAllThatIsShown() {
        var rows = new ArrayList<List<String>>();
        IntStream.range(0, 12)
                .forEach(i -> rows.add(List.of("*", "wage" + i % 3, "kind" + i % 4, "FREE")));

        assertThat(census(rows)).isEqualTo(new SingledOut(0, 0));
        assertThat(census(List.of())).isEqualTo(new SingledOut(0, 0));
    }

    private static SingledOut census(List<List<String>> rows) {
        return SinglingCensus.of(
                new PacketTable(COLUMNS, rows.stream().sorted(PacketTable.ORDER).toList()));
    }

    private static PacketColumn column(String name) {
        var codebook = Codebook.hierarchies1();
        Mark mark =
                switch (name) {
                    case "sex" -> Mark.QUASI;
                    case "food" -> Mark.PLAIN;
                    default -> Mark.SENSITIVE;
                };
        return new PacketColumn(name, mark, codebook.column(name, mark).list());
    }
}
