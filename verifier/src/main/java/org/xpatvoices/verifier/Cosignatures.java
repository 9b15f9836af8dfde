package org.xpatvoices.verifier;

/** The message of a cosignature of type 0x06, C2SP tlog-cosignature. */
final class Cosignatures {
    private Cosignatures() {}

    static byte[] subtree(String cosigner, Checkpoint checkpoint, long time) {
        byte[] name = Bytes.utf8(cosigner);
        byte[] origin = Bytes.utf8(checkpoint.origin());
        return Bytes.concat(
                Bytes.utf8("subtree/v1\n\0"),
                new byte[] {(byte) name.length},
                name,
                Bytes.u64(time),
                new byte[] {(byte) origin.length},
                origin,
                Bytes.u64(0),
                Bytes.u64(checkpoint.size()),
                checkpoint.root());
    }
}
