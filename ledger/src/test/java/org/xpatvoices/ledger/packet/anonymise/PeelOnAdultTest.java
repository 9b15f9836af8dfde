package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quality that the design promises on the public yardstick; never the time. */
class PeelOnAdultTest {
    private static final Adult ADULT = Adult.load();

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
        boolean sizeOnly = l == 1 && t == 10_000;
        AnonymiserInput input =
                sizeOnly ? ADULT.input(Adult.K_SET) : ADULT.input(Adult.L_SET, "occupation");

        Anonymised result = new Peel().anonymise(input, new ClassRules(k, l, 1, 100, t));

        double loss = NeutralLoss.ncp(input, result, Adult::hierarchyLines);
        double suppressed = (double) result.figures().suppressed() / input.rows();
        assertThat(loss).isLessThanOrEqualTo(lossMax + .00005);
        assertThat(suppressed).isLessThanOrEqualTo(suppressedMax + .0005);
        assertThat(result.figures().loss().doubleValue()).isCloseTo(loss, within(1e-9));
        assertThat(result.figures().workersMin()).isGreaterThanOrEqualTo(k);
    }
}
