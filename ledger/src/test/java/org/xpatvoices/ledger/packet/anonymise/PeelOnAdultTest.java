package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.ledger.packet.bench.AdultTable;

/** The quality that the design promises on the public yardstick; never the time. */
class PeelOnAdultTest {
    private static final AdultTable ADULT = AdultTable.load();

    @ParameterizedTest(name = "k={0} l={1} t={2}: at most {3} lost, {4} suppressed")
    @CsvSource({
        "5, 1, 10000, .0501, 0",
        "10, 1, 10000, .0736, .0002",
        "5, 2, 10000, .0288, .0001",
        "11, 3, 10000, .0462, 0",
        "5, 1, 5000, .1057, .015",
        "5, 1, 2000, .4459, .074"
    })
    void losesNoMoreThanPromised(int k, int l, int t, double lossMax, double suppressedMax) {
        AnonymiserInput input = input(l, t);

        Anonymised result = new Peel().anonymise(input, new ClassRules(k, l, 1, 100, t));

        double loss = NeutralLoss.ncp(input, result, AdultTable::hierarchyLines);
        double suppressed = (double) result.figures().suppressed() / input.rows();
        assertThat(loss).isLessThanOrEqualTo(lossMax + .00005);
        assertThat(suppressed).isLessThanOrEqualTo(suppressedMax + .0005);
        assertThat(result.figures().loss().doubleValue()).isCloseTo(loss, within(1e-9));
        assertThat(result.figures().workersMin()).isGreaterThanOrEqualTo(k);
    }

    @ParameterizedTest(name = "Mondrian, k={0} l={1} t={2}: at most {3} lost")
    @CsvSource({"5, 1, 10000, .131", "5, 2, 10000, .082", "11, 3, 10000, .137", "5, 1, 5000, .215"})
    void cutsAsWellAsPromised(int k, int l, int t, double lossMax) {
        AnonymiserInput input = input(l, t);

        Anonymised result = new Mondrian().anonymise(input, new ClassRules(k, l, 1, 100, t));

        double loss = NeutralLoss.ncp(input, result, AdultTable::hierarchyLines);
        assertThat(loss).isLessThanOrEqualTo(lossMax + .0005);
        assertThat(result.figures().loss().doubleValue()).isCloseTo(loss, within(1e-9));
    }

    @Test
    void comesOutTheSameHoweverManyThreadsCount() {
        AnonymiserInput input = ADULT.grownTo(70_000).input(AdultTable.K_SET);
        var rules = ClassRules.sizeOnly(5);

        assertThat(PeelTest.labels(input, new Peel(4).anonymise(input, rules)))
                .isEqualTo(PeelTest.labels(input, new Peel(1).anonymise(input, rules)));
        assertThat(PeelTest.labels(input, new Mondrian(4).anonymise(input, rules)))
                .isEqualTo(PeelTest.labels(input, new Mondrian(1).anonymise(input, rules)));
    }

    private static AnonymiserInput input(int l, int t) {
        return l == 1 && t == 10_000
                ? ADULT.input(AdultTable.K_SET)
                : ADULT.input(AdultTable.L_SET, "occupation");
    }
}
