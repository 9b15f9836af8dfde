package org.xpatvoices.contracts.packet;

import java.util.List;

/** A part of what the registry of releases holds of a packet's classes; chunks count from 0. */
public record ReleaseClassesListed(
        String packetId, int chunk, int chunks, List<ClassSignature> classes)
        implements PacketEvent {
    public ReleaseClassesListed {
        classes = List.copyOf(classes);
    }
}
