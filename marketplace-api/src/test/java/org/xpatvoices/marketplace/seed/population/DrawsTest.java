package org.xpatvoices.marketplace.seed.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class DrawsTest {

    /** Computed apart from this code, from SHA-256 of "xv1|129000|place|0" and its kin. */
    @ParameterizedTest
    @CsvSource({"place, 0, 0.20624148027620504", "sex, 128999, 0.967206499525624"})
    void aDrawIsTheHeadOfAHash(String stream, long index, double expected) {
        assertThat(new DrawStream(129_000, stream).uniform(index)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0", "0.975, 1.959963984540054", "0.025, -1.959963984540054",
        "0.841344746068543, 1", "0.001, -3.090232306167813", "0.99, 2.326347874040841"
    })
    void theNormalQuantileMatchesItsTable(double probability, double expected) {
        assertThat(NormalQuantile.of(probability)).isCloseTo(expected, within(4e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void thereIsNoQuantileOutsideTheOpenInterval(double probability) {
        assertThatThrownBy(() -> NormalQuantile.of(probability))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quotasLeaveNoResidueAndStayWithinOneOfTheirShare() {
        long seed = 20_261_121;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 500; round++) {
            long[] weights = random.longs(1 + random.nextInt(40), 1, 1_000_000).toArray();
            int total = random.nextInt(200_000);
            int[] parts = Quotas.largestRemainder(total, weights);
            double sum = Arrays.stream(weights).sum();

            assertThat(Arrays.stream(parts).sum()).as("seed %s", seed).isEqualTo(total);
            for (int at = 0; at < parts.length; at++) {
                assertThat((double) parts[at])
                        .as("seed %s", seed)
                        .isCloseTo(total * weights[at] / sum, within(1.0));
            }
        }
    }

    @Test
    void ofEqualRemaindersTheEarlierPartWins() {
        assertThat(Quotas.largestRemainder(5, new long[] {1, 1, 1})).containsExactly(2, 2, 1);
    }

    @Test
    void onlyPayAndTroublesKnowWhoHasNoPapers() {
        ArchRuleDefinition.classes()
                .that()
                .areAssignableTo(HiddenStatus.class)
                .should()
                .onlyHaveDependentClassesThat()
                .belongToAnyOf(HiddenStatus.class, Pay.class, Troubles.class, Lives.class)
                .because("a share that is only deduced must never be written down for a worker")
                .check(
                        new ClassFileImporter()
                                .withImportOption(
                                        com.tngtech.archunit.core.importer.ImportOption.Predefined
                                                .DO_NOT_INCLUDE_TESTS)
                                .importPackagesOf(HiddenStatus.class));
    }
}
