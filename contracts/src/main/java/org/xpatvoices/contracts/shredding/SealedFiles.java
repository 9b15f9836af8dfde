package org.xpatvoices.contracts.shredding;

import java.util.Optional;
import java.util.UUID;

/** Seals whole files, each under a key of its own that goes by the file's digest. */
public interface SealedFiles {
    SealedFile seal(String sha256, byte[] content);

    /** Empty once the key is destroyed. */
    Optional<byte[]> open(String sha256, SealedFile sealed);

    /** A file that opens under one key and one name only. */
    record SealedFile(UUID keyId, byte[] ciphertext) {}
}
