package org.xpatvoices.ledger.packet.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.ColumnRole;
import org.xpatvoices.ledger.packet.anonymise.Hierarchy;
import org.xpatvoices.ledger.packet.anonymise.UnknownValue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

class CodebookTest {
    private static final Codebook BOOK = Codebook.hierarchies1();

    @ParameterizedTest
    @CsvSource({
        "wage, 0 MVR, MVR 0-999",
        "wage, 999999999 MVR, MVR 0-999",
        "wage, 1000000000 MVR, MVR 1000-1999",
        "wage, 14999999999 MVR, MVR 14000-14999",
        "wage, 15000000000 MVR, MVR 15000+",
        "wage, 400000000 USD, MVR 6000-6999",
        "wage, 12000000000 BDT, MVR 1000-1999",
        "wage, 5000000000 XPF, OTHER_CURRENCY",
        "wage, NOT_STATED, NOT_STATED",
        "wageTier, 4499999999 MVR, MVR 0-4499",
        "wageTier, 4500000000 MVR, MVR 4500-6999",
        "wageTier, 7999999999 MVR, MVR 7000-7999",
        "wageTier, 8000000000 MVR, MVR 8000+",
        "cost, 15420000000 MVR, USD 1000-1499",
        "cost, 15419999999 MVR, USD 500-999",
        "cost, 205997000000 BDT, USD 1500-1999",
        "monthsOfPay, 0.99, under 1 month",
        "monthsOfPay, 1, 1-3 months",
        "monthsOfPay, 6, 3-6 months",
        "monthsOfPay, 6.01, over 6 months",
        "weeklyHours, 48, 40-48",
        "weeklyHours, 48.5, over 48 to 60",
        "paidAnything, 0 MVR, N",
        "paidAnything, 100 MVR, Y"
    })
    void putsNumbersIntoBands(String list, String original, String band) {
        assertThat(BOOK.list(list).released(original)).isEqualTo(band);
        assertThat(BOOK.list(list).labels()).contains(band);
    }

    @ParameterizedTest
    @CsvSource({
        "wage, -1 MVR",
        "wage, 5000",
        "wage, 5000 mvr",
        "wage, much",
        "weeklyHours, -3",
        "weeklyHours, 1e3",
        "weeklyHours, ''",
        "nationality, XXX",
        "atoll, MV-99",
        "occupation, 5199",
        "age, 200",
        "month, 2026-13",
        "sex, female"
    })
    void refusesAValueOutsideItsListByName(String list, String value) {
        assertThatThrownBy(() -> BOOK.list(list).released(value))
                .isInstanceOf(UnknownValue.class)
                .hasMessage("'" + value + "' is not in the code list " + list);
    }

    @ParameterizedTest
    @CsvSource({
        "nationality, PAK, 'PAK SOUTH_ASIA_OTHER SOUTH_ASIA *'",
        "nationality, BGD, 'BGD BGD SOUTH_ASIA *'",
        "nationality, PHL, 'PHL EAST_SE_ASIA EAST_SE_ASIA *'",
        "age, 17, '17 under 18 under 18 *'",
        "age, 24, '24 20-24 18-24 *'",
        "age, 45, '45 45-49 45+ *'",
        "atoll, MV-20, 'MV-20 NORTH_CENTRAL ATOLLS *'",
        "atoll, MV-MLE, 'MV-MLE GREATER_MALE GREATER_MALE *'",
        "place, MV-26|RESORT, 'MV-26|RESORT CENTRAL|RESORT RESORT *'",
        "occupation, 5131, '5131 51 5 SKILL_1_2 *'",
        "occupation, 2221, '2221 22 2 SKILL_3_4 *'",
        "sector, I, 'I TOURISM *'",
        "sector, A, 'A OTHER *'",
        "month, 2026-11, '2026-11 2026-Q4 2026 *'"
    })
    void generalisesAsTheDomainSays(String list, String leaf, String path) {
        Hierarchy hierarchy = ((TreeList) BOOK.list(list)).hierarchy();
        var labels = new StringBuilder();
        for (int level = 0; level < hierarchy.levels(); level++) {
            labels.append(level == 0 ? "" : " ").append(hierarchy.labelOf(leaf, level));
        }
        assertThat(labels).hasToString(path);
    }

    @Test
    void exactAgeNationalityAndOccupationStayInside() {
        for (String list : List.of("age", "nationality", "occupation")) {
            assertThat(((TreeList) BOOK.list(list)).hierarchy().finestReleased()).isOne();
        }
        assertThat(BOOK.list("nationality").labels()).doesNotContain("PAK").contains("BGD");
    }

    @Test
    void aLabelMeansTheSameLeavesOnEveryLevel() {
        for (ReleasableColumn column : BOOK.columns()) {
            if (column.list() instanceof TreeList tree) {
                Map<String, Integer> leavesOf = new HashMap<>();
                Hierarchy hierarchy = tree.hierarchy();
                for (int level = 0; level < hierarchy.levels(); level++) {
                    Map<String, Integer> here = new HashMap<>();
                    for (String leaf : tree.leaves()) {
                        here.merge(hierarchy.labelOf(leaf, level), 1, Integer::sum);
                    }
                    here.forEach(
                            (label, leaves) ->
                                    assertThat(leavesOf.merge(label, leaves, (a, b) -> a))
                                            .as("%s in %s", label, tree.name())
                                            .isEqualTo(leaves));
                }
            }
        }
    }

    @Test
    void everyListKnowsWhatWasNotStated() {
        for (ReleasableColumn column : BOOK.columns()) {
            assertThat(column.list().released(CodeList.NOT_STATED)).isEqualTo(CodeList.NOT_STATED);
        }
    }

    @Test
    void hasTheColumnsThatProductsMayAskForAndNoOthers() {
        var names = new TreeSet<String>();
        for (PacketSchema schema : PacketSchema.values()) {
            for (var asked : org.xpatvoices.contracts.packet.ReleasableColumns.of(schema)) {
                boolean quasi = asked.role() == ColumnRole.QUASI_IDENTIFIER;
                Mark mark = quasi ? Mark.QUASI : Mark.valueOf(asked.role().name());
                ReleasableColumn column = BOOK.column(asked.name(), mark);
                names.add(column.name());
                assertThat(column.list().labels()).as(asked.name()).containsAll(asked.examples());
            }
        }
        assertThat(names)
                .as("what can be pressed can be asked for")
                .containsExactlyInAnyOrderElementsOf(
                        BOOK.columns().stream().map(ReleasableColumn::name).toList());
    }

    @Test
    void refusesWhatMayNeverLeave() {
        for (String column :
                List.of("island", "employerRef", "ssid", "hubId", "capturedAt", "narrative")) {
            assertThatThrownBy(() -> BOOK.column(column, Mark.PLAIN))
                    .isInstanceOf(UnreleasableColumn.class)
                    .hasMessage("column " + column + " is not in hierarchies@1");
        }
        assertThatThrownBy(() -> BOOK.column("basicWage", Mark.PLAIN))
                .isInstanceOf(UnreleasableColumn.class);
        assertThatThrownBy(() -> BOOK.column("sex", Mark.SENSITIVE))
                .isInstanceOf(UnreleasableColumn.class);
        assertThat(BOOK.column("food", Mark.SENSITIVE).mark()).isEqualTo(Mark.PLAIN);
    }

    @Test
    void writesAnswersAsTheListsReadThem() {
        assertThat(Originals.age(1994, 2026)).isEqualTo("32");
        assertThat(Originals.month("2026-11-21")).isEqualTo("2026-11");
        assertThat(Originals.month("1985-02")).isEqualTo("BEFORE_1990");
        assertThat(Originals.month("2040-01")).isEqualTo("AFTER_2039");
        assertThat(Originals.place("MV-26", "RESORT")).isEqualTo("MV-26|RESORT");
        assertThat(Originals.place("MV-26", "NOT_STATED")).isEqualTo("NOT_STATED");
        assertThat(Originals.money(5, "MVR")).isEqualTo("5 MVR");
        assertThat(Originals.number(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(Originals.number(new BigDecimal("69.33333333333"))).isEqualTo("69.333333333");
        assertThat(Originals.yesNo(false)).isEqualTo("N");
    }
}
