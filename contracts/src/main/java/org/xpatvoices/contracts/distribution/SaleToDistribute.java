package org.xpatvoices.contracts.distribution;

import org.xpatvoices.contracts.packet.ContributorUnits;

import java.util.List;

/**
 * The contributors of a sold packet, all that were listed before the sale. Whether they are all
 * there is for the distribution to judge.
 */
public record SaleToDistribute(String licenceId, String packetId, List<ContributorUnits> listed) {
    public SaleToDistribute {
        listed = List.copyOf(listed);
    }
}
