package org.xpatvoices.verifier;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What the log was when the packet was cut off from it: named in the manifest, grown from since.
 */
final class CutOffProof {
    static final String CUT_OFF = "cutOff";
    private static final String FIRST_FORMAT = "xpat-packet@1";

    private CutOffProof() {}

    /**
     * Answers the checkpoint to which the log grew; empty for proofs from before they reached back
     * to the cut-off, and then no manifest may say what the log was.
     */
    static Optional<Checkpoint> mustHold(
            JsonObject document, ProvenEvents events, Policy policy, Map<String, byte[]> files)
            throws Rejected {
        long size = events.payload(LicenceProof.SEALED).count("cutOffPosition");
        if (size >= events.position(LicenceProof.SEALED)) {
            throw new Rejected("the packet was sealed before its cut-off " + size);
        }
        Optional<JsonObject> said = said(files);
        if (!document.has(CUT_OFF)) {
            if (said.isPresent()) {
                throw new Rejected("nothing leads from the log to the manifest's checkpoint");
            }
            return Optional.empty();
        }
        JsonObject cutOff = document.object(CUT_OFF);
        byte[] root = Bytes.base64(cutOff.text("root"), Merkle.BYTES);
        if (said.isPresent()) {
            events.mustAgree("the manifest's cut-off", size, said.get().count("size"));
            if (!Arrays.equals(root, Bytes.base64(said.get().text("root"), Merkle.BYTES))) {
                throw new Rejected("the log of %d is not that of the manifest".formatted(size));
            }
        }
        return Optional.of(grown(cutOff.text("growth"), size, root, policy));
    }

    private static Checkpoint grown(String text, long size, byte[] root, Policy policy)
            throws Rejected {
        ConsistencyProof growth = ConsistencyProof.of(text);
        if (growth.oldSize() != size) {
            throw new Rejected(
                    "growth from %d, but the cut-off is %d".formatted(growth.oldSize(), size));
        }
        Checkpoint newer = Checkpoint.of(growth.note(), policy);
        Merkle.mustExtend(size, root, newer.size(), newer.root(), growth.hashes());
        return newer;
    }

    /** Empty without a manifest, and for the first format, which did not say it. */
    private static Optional<JsonObject> said(Map<String, byte[]> files) throws Rejected {
        if (!files.containsKey(PacketFiles.MANIFEST)) {
            return Optional.empty();
        }
        JsonObject read = Json.object(files.getOrDefault(PacketFiles.MANIFEST, new byte[0]));
        return read.text("formatVersion").equals(FIRST_FORMAT) && !read.has("checkpoint")
                ? Optional.empty()
                : Optional.of(read.object("checkpoint"));
    }
}
