package org.xpatvoices.ledger.packet.files;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a packet before its rows are.
 *
 * @param version counts the rebuilds of one packet
 * @param cohort which part of the workers it draws from, if the product rotates cohorts
 * @param schema the contribution schema as {@code schemaId@semver}
 * @param checkpoint the log at the cut-off: nothing later in it has touched the packet
 * @param rowsPerContributorMax how many records one worker may have in it
 * @param signingKeyId which key will sign the manifest, if one will
 */
public record PacketHeader(
        String packetId,
        int version,
        String epoch,
        Optional<String> cohort,
        String title,
        List<String> purposes,
        String schema,
        LogCheckpoint checkpoint,
        int rowsPerContributorMax,
        PacketLicence licence,
        Optional<String> signingKeyId) {
    public PacketHeader {
        purposes = purposes.stream().sorted().distinct().toList();
    }

    /** The cut-off, as a place in the log. */
    public long logPosition() {
        return checkpoint.size();
    }
}
