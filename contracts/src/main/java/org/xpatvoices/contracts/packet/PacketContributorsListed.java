package org.xpatvoices.contracts.packet;

import java.util.List;

/**
 * A slice of at most 1,000 contributors of a packet, in payee order; chunks count from 0. Payees,
 * never workers.
 */
public record PacketContributorsListed(
        String packetId, int chunk, int chunks, List<ContributorUnits> contributors)
        implements PacketEvent {
    public PacketContributorsListed {
        contributors = List.copyOf(contributors);
    }
}
