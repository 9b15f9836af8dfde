package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.CLASSES_MUST_ADD_UP_TO_THE_CONTRIBUTORS;

import org.xpatvoices.contracts.packet.ClassSignature;
import org.xpatvoices.contracts.packet.PacketEvent;
import org.xpatvoices.contracts.packet.PacketRelease;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.ReleaseClassesListed;
import org.xpatvoices.contracts.packet.ReleaseRegistered;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.ArrayList;
import java.util.List;

/** What the registry of releases learns of a packet that is sealed. */
final class Registration {
    static final int CHUNK_SIZE = 1_000;

    private Registration() {}

    static List<PacketEvent> events(PacketRequested request, SealPacket command) {
        PacketRelease release = command.release();
        long workers = release.classes().stream().mapToLong(ClassSignature::workers).sum();
        if (workers != command.contributorCount()) {
            throw new Refused(
                    CLASSES_MUST_ADD_UP_TO_THE_CONTRIBUTORS,
                    "%d workers in classes, %d contributors."
                            .formatted(workers, command.contributorCount()));
        }
        var events = new ArrayList<PacketEvent>();
        int chunks = Math.ceilDiv(release.classes().size(), CHUNK_SIZE);
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = chunk * CHUNK_SIZE;
            int to = Math.min(from + CHUNK_SIZE, release.classes().size());
            events.add(
                    new ReleaseClassesListed(
                            request.packetId(),
                            chunk,
                            chunks,
                            release.classes().subList(from, to)));
        }
        events.add(registered(request, release, command));
        return events;
    }

    private static ReleaseRegistered registered(
            PacketRequested request, PacketRelease release, SealPacket command) {
        return new ReleaseRegistered(
                request.packetId(),
                request.productId(),
                request.epochNumber(),
                release.cohort(),
                release.cohorts(),
                release.shapeSha256(),
                release.renews(),
                release.renewedWorkers(),
                release.heldBack(),
                release.classes().size(),
                command.sealedAt());
    }
}
