package org.xpatvoices.marketplace.web.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.crypto.spec.SecretKeySpec;

class RowNamesTest {
    private static final String PACKET = "pkt_00000000000000000000000000000001";

    private final RowNames names =
            new RowNames(
                    licence ->
                            new SecretKeySpec(
                                    Arrays.copyOf(licence.getBytes(StandardCharsets.UTF_8), 32),
                                    "AES"));

    @Test
    void namesEveryRowOnceAndTheSameEveryTime() {
        List<String> table = names("lic_1", PACKET);

        assertThat(table).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(names("lic_1", PACKET)).isEqualTo(table);
    }

    @Test
    void givesNoNameUnderTwoLicencesOrForTwoPackets() {
        Set<String> one = new HashSet<>(names("lic_1", PACKET));

        assertThat(one).doesNotContainAnyElementsOf(names("lic_2", PACKET));
        assertThat(one).doesNotContainAnyElementsOf(names("lic_1", PACKET.replace('1', '2')));
    }

    @Test
    void tellsFromOneNameWhichLicenceItIsOf() {
        String leaked = names("lic_2", PACKET).get(41);

        assertThat(names.rowOf("lic_2", PACKET, leaked)).hasValue(42);
        assertThat(names.rowOf("lic_1", PACKET, leaked)).isEmpty();
        assertThat(names.rowOf("lic_2", PACKET.replace('1', '2'), leaked)).isEmpty();
    }

    @Test
    void knowsNoNameThatItNeverGave() {
        assertThat(names.rowOf("lic_1", PACKET, "0".repeat(32))).isEmpty();
        assertThat(names.rowOf("lic_1", PACKET, "not a name")).isEmpty();
    }

    private List<String> names(String licence, String packet) {
        return new String(names.table(licence, packet, 2_000), StandardCharsets.US_ASCII)
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(',') + 1))
                .toList();
    }
}
