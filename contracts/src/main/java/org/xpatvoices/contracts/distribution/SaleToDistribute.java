package org.xpatvoices.contracts.distribution;

import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;

import java.time.Instant;
import java.util.List;

/**
 * A sale and the contributors of its packet, all that have been listed. Whether they are all there
 * is for the distribution to judge.
 */
public record SaleToDistribute(
        String licenceId,
        String packetId,
        Pricing pricing,
        long priceMicro,
        String currency,
        String contributorsSha256,
        String offTakerName,
        String productTitle,
        String purpose,
        Instant soldAt,
        List<ContributorUnits> listed) {
    public SaleToDistribute {
        listed = List.copyOf(listed);
    }
}
