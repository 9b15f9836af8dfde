package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.ledger.packet.assemble.Asked.NOW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.gate.Selection;
import org.xpatvoices.ledger.packet.gate.Waits;
import org.xpatvoices.ledger.shredding.Tried;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who asks again and again, each time with another filter, subtracts what the reasons say. */
class AttemptTest {
    @Test
    void saysTheSameOfFilteredAndWaitingRecordsWhetherAFewMoreAreThereOrNot() {
        assertThat(reasons(1_391))
                .isEqualTo(reasons(1_396))
                .containsExactly(
                        "no class",
                        "1386 to 1396 records shown in unlike classes by two earlier packets that"
                                + " this one connects left out");
        assertThat(reasons(3))
                .contains(
                        "fewer than 11 records shown in unlike classes by two earlier packets that"
                                + " this one connects left out");
    }

    @ParameterizedTest
    @CsvSource({
        "1, fewer than 11",
        "10, fewer than 11",
        "11, 11 to 21",
        "21, 11 to 21",
        "22, 22 to 32",
        "129000, 128997 to 129007"
    })
    void tellsACountAsTheSpanInWhichItLies(int count, String words) {
        assertThat(Vague.count(count, 11)).isEqualTo(words);
    }

    private static List<String> reasons(int waiting) {
        var order = Asked.wages(Map.of());
        var intake =
                new Intake(
                        order,
                        _ -> _ -> new Tried.Keyless(),
                        Codebook.hierarchies1(),
                        Set.of(),
                        _ -> true,
                        NOW,
                        NOW);
        var selection =
                new Selection(
                        order.gateOrder("hierarchies@1", NOW),
                        List.of(),
                        List.of(),
                        new int[0],
                        Map.of(),
                        Set.of(),
                        Map.of(Waits.SHOWN_APART, waiting),
                        List.of());
        var assembled = new Attempt(order, intake, selection, NOW).impossible(List.of("no class"));
        return ((Assembled.Impossible) assembled).refusal().reasons();
    }
}
