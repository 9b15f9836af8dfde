package org.xpatvoices.contracts.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class ContributorManifestTest {
    private static final ContributorUnits A = new ContributorUnits("pye_a", 1);
    private static final ContributorUnits B = new ContributorUnits("pye_b", 20);

    /** Digest of the text "xpatvoices/contributors/1\npye_a,1\npye_b,20\n". */
    @Test
    void isTheDigestOfTheSortedText() {
        var expected = "1fa5b362cc68869438cf8da7f0006fe42b46aa007be6d6b44842ca078694ff82";

        assertThat(ContributorManifest.sha256(List.of(A, B))).isEqualTo(expected);
        assertThat(ContributorManifest.sha256(List.of(B, A))).isEqualTo(expected);
    }

    @Test
    void refusesAPayeeTwice() {
        assertThatThrownBy(() -> ContributorManifest.sha256(List.of(A, A)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAContributorWithoutUnits() {
        assertThatThrownBy(
                        () -> ContributorManifest.sha256(List.of(new ContributorUnits("pye_a", 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
