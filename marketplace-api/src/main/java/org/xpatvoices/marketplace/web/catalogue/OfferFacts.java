package org.xpatvoices.marketplace.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.packet.ColumnFacts;
import org.xpatvoices.contracts.packet.CountSpan;
import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.contracts.packet.Workforce;

import java.time.Instant;
import java.util.List;

/**
 * What a buyer knows of a packet's quality before paying.
 *
 * @param freshUntil nothing recorded later is in the packet
 * @param loss how much the generalisation hides
 * @param singledOut what the plain columns give away; null for packets from before it was counted
 */
record OfferFacts(
        Instant freshUntil,
        Coverage coverage,
        Loss loss,
        @Nullable SingledOut singledOut,
        List<ColumnFacts> columns) {
    /**
     * @param consentedRecords the span of how many records of this form and period consents allowed
     *     at the cut-off, whatever the product's filter; null for packets from before it was
     *     counted
     * @param dueRecords the span of how many of them had their turn in this epoch; null likewise
     * @param deliveredPercent how many per cent of {@code consentedRecords} these are at least
     * @param deliveredOfDuePercent how many per cent of {@code dueRecords} these are at least
     * @param ofWorkforceBasisPoints contributors of the named population; they came by themselves
     *     and are no sample of it
     */
    record Coverage(
            @Nullable CountSpan consentedRecords,
            @Nullable CountSpan dueRecords,
            long deliveredRecords,
            @Nullable Integer deliveredPercent,
            @Nullable Integer deliveredOfDuePercent,
            long workforce,
            String workforceIs,
            int ofWorkforceBasisPoints) {}

    /**
     * @param basisPoints of 10,000, at which a row says nothing
     */
    record Loss(int basisPoints, String measure) {}

    static OfferFacts of(PacketView packet, PacketFacts facts) {
        long rows = packet.rows() == null ? 0 : packet.rows();
        long workers = packet.contributorCount() == null ? 0 : packet.contributorCount();
        return new OfferFacts(
                facts.cutOffAt(),
                new Coverage(
                        facts.consented(),
                        facts.due(),
                        rows,
                        percent(rows, facts.consented()),
                        percent(rows, facts.due()),
                        Workforce.PEOPLE,
                        Workforce.NAME,
                        Workforce.basisPoints(workers)),
                new Loss(
                        facts.lossBasisPoints(),
                        "normalised certainty penalty, held-back records counted in full"),
                facts.singledOut(),
                facts.columns());
    }

    private static @Nullable Integer percent(long rows, @Nullable CountSpan all) {
        return all == null ? null : all.percentAtLeast(rows);
    }
}
