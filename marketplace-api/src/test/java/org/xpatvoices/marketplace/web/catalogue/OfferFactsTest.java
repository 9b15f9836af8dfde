package org.xpatvoices.marketplace.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.CountSpan;
import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.PacketView;

import java.time.Instant;
import java.util.List;

class OfferFactsTest {
    private static final Instant CUT_OFF = Instant.parse("2026-11-01T00:00:00Z");

    /** The twelfth of 12,000 whose turn it was is not all that consents allowed. */
    @Test
    void countsDeliveredRecordsAgainstAllThatConsentsAllowed() {
        var coverage = coverage(980, CountSpan.inPublic(12_000), CountSpan.inPublic(1_000));

        assertThat(coverage.consentedRecords()).isEqualTo(new CountSpan(11_990, 12_000));
        assertThat(coverage.dueRecords()).isEqualTo(new CountSpan(990, 1_000));
        assertThat(coverage.deliveredRecords()).isEqualTo(980);
        assertThat(coverage.deliveredPercent()).isEqualTo(8);
        assertThat(coverage.deliveredOfDuePercent()).isEqualTo(98);
    }

    /** The percentages too: they follow from the spans, so they tell no more. */
    @Test
    void tellsTheSameWhetherAFewMoreAreThereOrNot() {
        var one = coverage(98, CountSpan.inPublic(99), CountSpan.inPublic(99));
        for (int more = 100; more < 110; more++) {
            assertThat(coverage(98, CountSpan.inPublic(more), CountSpan.inPublic(more)))
                    .isEqualTo(one);
        }
        assertThat(one.deliveredPercent()).isEqualTo(89);
    }

    @Test
    void saysNothingOfWhatWasNotCounted() {
        assertThat(coverage(98, null, null).deliveredPercent()).isNull();
    }

    private static OfferFacts.Coverage coverage(
            long rows, @Nullable CountSpan consented, @Nullable CountSpan due) {
        PacketView packet = mock(PacketView.class);
        when(packet.rows()).thenReturn(rows);
        when(packet.contributorCount()).thenReturn(rows);
        var facts = new PacketFacts(CUT_OFF, consented, due, 1_000, List.of(), List.of(), null);
        return OfferFacts.of(packet, facts).coverage();
    }
}
