package org.xpatvoices.ledger.shredding;

import com.google.crypto.tink.subtle.Random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys that wrap keys, each a file of its own outside of every database: only what is in no
 * backup can be destroyed. A file opens with the master key alone, so neither of the two opens
 * anything without the other.
 */
final class KekFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final AesKey wrapping;

    KekFolder(Path folder, MasterKey master) {
        this.folder = folder.toAbsolutePath().normalize();
        this.wrapping = AesKey.of(master.derive("vault/kek-file"));
    }

    /** Makes a key that survives a crash from here on. */
    void make(UUID kekId) {
        byte[] sealed = wrapping.encrypt(Random.randBytes(Derivation.BYTES), boundTo(kekId));
        var unfinished = folder.resolve(kekId + ".new");
        try {
            Files.createDirectories(folder);
            writeThrough(unfinished, sealed);
            if (POSIX) {
                Files.setPosixFilePermissions(
                        unfinished, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(unfinished, file(kekId), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a key in " + folder, e);
        }
    }

    Optional<byte[]> read(UUID kekId) {
        try {
            return Optional.of(wrapping.decrypt(Files.readAllBytes(file(kekId)), boundTo(kekId)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a key in " + folder, e);
        }
    }

    /** Overwrites the file and removes it; whether it was there makes no difference. */
    void destroy(UUID kekId) {
        var file = file(kekId);
        try {
            if (Files.exists(file)) {
                writeThrough(file, Random.randBytes(Math.toIntExact(Files.size(file))));
                Files.delete(file);
                syncFolder();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot destroy a key in " + folder, e);
        }
    }

    private Path file(UUID kekId) {
        return folder.resolve(kekId + ".kek");
    }

    private static String boundTo(UUID kekId) {
        return "kek|" + kekId;
    }

    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** So that a name, new or gone, stays so after a power failure; not every system can. */
    private void syncFolder() throws IOException {
        if (POSIX) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
