package org.xpatvoices.marketplace.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyKind;

import java.util.Set;
import java.util.UUID;

class IdempotentIdTest {
    private static final Caller ONE = new Caller("ofk_1", PartyKind.OFF_TAKER, "c1", Set.of());
    private static final Caller TWO = new Caller("ofk_1", PartyKind.OFF_TAKER, "c2", Set.of());

    @Test
    void staysTheSameForEver() {
        UUID id = IdempotentId.of(ONE, "key", "licence");

        assertThat(id).isEqualTo(IdempotentId.of(ONE, "key", "licence"));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).hasToString("2a7a017f-f137-8caa-a5e5-41dd340d94cb");
    }

    @Test
    void differsWithEveryPart() {
        assertThat(IdempotentId.of(ONE, "key", "licence"))
                .isNotEqualTo(IdempotentId.of(TWO, "key", "licence"))
                .isNotEqualTo(IdempotentId.of(ONE, "key2", "licence"))
                .isNotEqualTo(IdempotentId.of(ONE, "key", "deposit"))
                .isNotEqualTo(IdempotentId.of(ONE, "keyl", "icence"));
    }
}
