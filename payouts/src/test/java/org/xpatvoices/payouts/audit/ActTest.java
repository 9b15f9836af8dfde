package org.xpatvoices.payouts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.contracts.payout.PayoutRunCancelled;

import java.time.Instant;
import java.util.List;

class ActTest {
    /** PostgreSQL refuses NUL, and a row that cannot be written would stop the projection. */
    @Test
    void aRowCanHoldWhateverAnEventSays() {
        var event =
                new PayoutRunCancelled(
                        "run_1", List.of(), "ops_\0", "no\0t\uD800\uFFFF so", Instant.EPOCH);
        assertThat(RunActs.of(event))
                .hasValueSatisfying(
                        act -> {
                            assertThat(act.detail()).isEqualTo("no\uFFFDt\uFFFD\uFFFD so");
                            assertThat(KeepableText.isKeepable(act.who())).isTrue();
                        });
    }

    @Test
    void tellsWhoTookAPacketOffSaleUnlessNobodyDid() {
        assertThat(Act.of(new PacketClosed("pkt_1", "a consent was withdrawn", Instant.EPOCH)))
                .isEmpty();
        assertThat(Act.of(new PacketClosed("pkt_1", "a complaint", Instant.EPOCH, "ops_maker")))
                .hasValueSatisfying(
                        act -> {
                            assertThat(act.who()).isEqualTo("ops_maker");
                            assertThat(act.subject()).isEqualTo("pkt_1");
                            assertThat(act.detail()).isEqualTo("a complaint");
                        });
    }
}
