package org.xpatvoices.ledger.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.WorkerId;

import java.util.List;
import java.util.UUID;

class PseudonymsTest {
    private static final WorkerId WORKER = new WorkerId(new UUID(1, 1));

    @Test
    void givesAWorkerOnePayeeForEver() {
        var payee = TestVault.pseudonyms().payeeOf(WORKER);

        assertThat(TestVault.pseudonyms().payeeOf(WORKER)).isEqualTo(payee);
        assertThat(TestVault.pseudonyms().handle(new GetPayeeOfWorker(WORKER)))
                .isEqualTo(payee.toString())
                .startsWith("pye_");
    }

    @Test
    void givesTwoWorkersTwoPayeesThatShareNothingWithTheirIds() {
        var other = new WorkerId(new UUID(1, 2));
        var payee = TestVault.pseudonyms().payeeOf(WORKER);

        assertThat(TestVault.pseudonyms().payeeOf(other)).isNotEqualTo(payee);
        assertThat(payee.value()).isNotEqualTo(WORKER.value());
    }

    @Test
    void tellsEqualContentFromOtherContent() {
        var key = AesKey.random();
        var one = key.fingerprint(List.of("ctb_1", "a", "bc"));

        assertThat(key.fingerprint(List.of("ctb_1", "a", "bc"))).isEqualTo(one);
        assertThat(key.fingerprint(List.of("ctb_1", "ab", "c"))).isNotEqualTo(one);
        assertThat(key.fingerprint(List.of("ctb_2", "a", "bc"))).isNotEqualTo(one);
        assertThat(AesKey.random().fingerprint(List.of("ctb_1", "a", "bc"))).isNotEqualTo(one);
        assertThat(one).hasSize(43);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void refusesAMasterKeyThatIsNone(String text) {
        assertThatThrownBy(() -> new MasterKey(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
