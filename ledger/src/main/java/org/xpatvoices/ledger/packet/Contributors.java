package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.CONTRIBUTORS_MUST_ADD_UP_TO_THE_ROWS;
import static org.xpatvoices.contracts.refusal.PacketRule.CONTRIBUTORS_MUST_BE_LISTED_ONCE_IN_PAYEE_ORDER;
import static org.xpatvoices.contracts.refusal.PacketRule.CONTRIBUTORS_MUST_MATCH_THEIR_DIGEST;

import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.ArrayList;
import java.util.List;

/** Who is paid for a packet: payees and records, in an order that repeats. */
final class Contributors {
    static final int CHUNK_SIZE = 1_000;

    private Contributors() {}

    static void check(SealPacket command) {
        List<ContributorUnits> contributors = command.contributors();
        checkOrder(contributors);
        long units = contributors.stream().mapToLong(ContributorUnits::units).sum();
        if (units != command.rows() || contributors.size() != command.contributorCount()) {
            throw new Refused(
                    CONTRIBUTORS_MUST_ADD_UP_TO_THE_ROWS,
                    "%d contributors with %d records, stated %d with %d."
                            .formatted(
                                    contributors.size(),
                                    units,
                                    command.contributorCount(),
                                    command.rows()));
        }
        String digest = ContributorManifest.sha256(contributors);
        if (!digest.equals(command.contributorsSha256())) {
            throw new Refused(
                    CONTRIBUTORS_MUST_MATCH_THEIR_DIGEST,
                    "The contributors' digest is " + digest + ".");
        }
    }

    static List<PacketContributorsListed> chunks(SealPacket command) {
        List<ContributorUnits> all = command.contributors();
        int chunks = Math.ceilDiv(all.size(), CHUNK_SIZE);
        var events = new ArrayList<PacketContributorsListed>(chunks);
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = chunk * CHUNK_SIZE;
            int to = Math.min(from + CHUNK_SIZE, all.size());
            events.add(
                    new PacketContributorsListed(
                            command.packetId().toString(), chunk, chunks, all.subList(from, to)));
        }
        return events;
    }

    private static void checkOrder(List<ContributorUnits> contributors) {
        String previous = "";
        for (ContributorUnits contributor : contributors) {
            if (contributor.payeeId().compareTo(previous) <= 0 || contributor.units() < 1) {
                throw new Refused(
                        CONTRIBUTORS_MUST_BE_LISTED_ONCE_IN_PAYEE_ORDER,
                        "The list breaks the order or has a contributor without records.");
            }
            previous = contributor.payeeId();
        }
    }
}
