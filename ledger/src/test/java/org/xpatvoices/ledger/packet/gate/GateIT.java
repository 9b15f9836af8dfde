package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.ledger.LedgerDatabase;
import org.xpatvoices.ledger.shredding.Pseudonyms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The gate over its tables: one packet after another about the same workers. */
class GateIT {
    private static final String CONTRACT = "contract@1.0.0";
    private static final String WAGES = "wage-period@1.0.0";
    private static final String COSTS = "recruitment-cost@1.0.0";

    private static final JdbcTemplate JDBC = LedgerDatabase.createTemplate();

    private final ReleaseRegister register = new ReleaseRegister(JDBC);
    private final Gate gate =
            new Gate(
                    register,
                    new HistoryRegister(JDBC),
                    new Cohorts(mock(Pseudonyms.class), 1),
                    13);

    @BeforeEach
    void empty() {
        JDBC.update("truncate ledger.release, ledger.release_group, ledger.release_member");
    }

    @Test
    void showsTheSameClassesInOtherColumns() {
        release(order("pkt_1", WAGES, "fixedIncome", List.of()), "abcabc");

        var more = release(order("pkt_2", WAGES, "fixedIncome", List.of("payslip")), "abcabc");

        assertThat(more.chosen()).hasSize(6);
        assertThat(more.keptGroups()).containsOnly(0);
        assertThat(more.waiting()).isEmpty();
    }

    @Test
    void keepsGroupsAcrossFormsThatTellTheSame() {
        release(order("pkt_1", CONTRACT, "basicWage", List.of()), "abcdabcd");

        // The last one has left, alone: others wait, though no column has the same name.
        var again = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "abcdabc");

        assertThat(again.waiting()).containsOnlyKeys(Waits.HELD_BACK);
        assertThat(again.chosen()).hasSize(5);
    }

    @Test
    void namesThePacketWhoseColumnsAreLacking() {
        release(order("pkt_1", COSTS, "totalCost", List.of()), "abcabc");

        var whole = select(order("pkt_2", COSTS, "outstanding", List.of()), "xyzxyz");
        assertThat(whole.waiting()).isEmpty();
        var parted = select(order("pkt_2", COSTS, "outstanding", List.of()), "xyzxy");

        assertThat(parted.chosen()).isEmpty();
        assertThat(parted.waiting()).isEqualTo(Map.of(Waits.SOLD_IN_OTHER_COLUMNS, 5));
        assertThat(parted.blocked())
                .singleElement()
                .asString()
                .contains("packet pkt_1 shows totalCost", "a product that has it");
    }

    @Test
    void leavesAloneWhatNothingConnects() {
        release(order("pkt_1", CONTRACT, "basicWage", List.of()), "abcabc");

        var costs = release(order("pkt_2", COSTS, "totalCost", List.of()), "xyzxy");
        assertThat(costs.keptGroups()).containsOnly(Turnout.FRESH);

        // What a worker earned first connects contracts and costs, which were shown apart.
        var both = select(order("pkt_3", COSTS, "firstMonthlyEarnings", List.of()), "abcab");
        assertThat(both.waiting()).isEqualTo(Map.of(Waits.SOLD_IN_OTHER_COLUMNS, 5));
        assertThat(both.blocked()).singleElement().asString().contains("pkt_1 and pkt_2");
    }

    @Test
    void readsGroupsThatWereKeptWithoutTheNamesOfTheirColumns() {
        var order = order("pkt_1", WAGES, "fixedIncome", List.of());
        release(order, "abcabc");
        JDBC.update("update ledger.release_group set answers = '[{\"a\":2,\"b\":2,\"c\":2}]'");

        var same = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "abc");
        assertThat(same.chosen()).hasSize(3);
        var other = select(order("pkt_2", WAGES, "fixedIncome", List.of("payslip")), "abc");
        assertThat(other.waiting()).isEqualTo(Map.of(Waits.SOLD_IN_OTHER_COLUMNS, 3));
    }

    private Selection release(GateOrder order, String answers) {
        Selection selection = select(order, answers);
        register.keep(Released.of(selection, new int[selection.chosen().size()]));
        return selection;
    }

    private Selection select(GateOrder order, String answers) {
        var candidates = new ArrayList<Gate.Candidate>();
        IntStream.range(0, answers.length())
                .forEach(
                        one ->
                                candidates.add(
                                        new Gate.Candidate(
                                                "wrk_%032x".formatted(one),
                                                List.of(answers.substring(one, one + 1)))));
        return gate.select(order, candidates, Set.of());
    }

    private static GateOrder order(
            String packet, String form, String sensitive, List<String> plain) {
        return new GateOrder(
                packet,
                "prd_1",
                form,
                List.of("nationality"),
                List.of(sensitive),
                plain,
                "hierarchies@1",
                List.of("RESEARCH"),
                Long.parseLong(packet.substring("pkt_".length())),
                3,
                Instant.parse("2026-11-22T08:00:00Z"));
    }
}
