package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.Personal;

import java.util.List;

/**
 * A part of what the registry of releases holds of a packet's classes; chunks count from 0. It is
 * what buyers pay for, so it does not leave for other systems.
 */
@Personal
public record ReleaseClassesListed(
        String packetId, int chunk, int chunks, List<ClassSignature> classes)
        implements PacketEvent {
    public ReleaseClassesListed {
        classes = List.copyOf(classes);
    }
}
