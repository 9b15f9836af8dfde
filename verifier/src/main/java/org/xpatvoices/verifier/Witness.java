package org.xpatvoices.verifier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs what grew from what it signed before, and nothing else: C2SP tlog-witness. What it saw last
 * of a log is in a file before its signature leaves the house, so that no restart makes it sign a
 * second face of the same log.
 */
public final class Witness {
    private static final String SIZE = "text/x.tlog.size";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Path folder;
    private final Clock clock;
    private final List<WitnessKey> keys;
    private final Map<String, VerifierKey> logs = new ConcurrentHashMap<>();

    /** What the caller gets, in the words of HTTP. */
    public record Answer(int status, String contentType, String text) {}

    /** Keys and memory are in the folder; both are made if they are not there. */
    public Witness(Path folder, String name, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        this.keys =
                List.of(
                        WitnessKey.in(folder, name, WitnessKey.Type.ED25519),
                        WitnessKey.in(folder, name, WitnessKey.Type.ML_DSA_44));
    }

    /** Watches this log from now on. */
    public void watch(String logKey) throws Rejected {
        VerifierKey key = VerifierKey.of(logKey);
        logs.put(key.name(), key);
    }

    /** The keys by which its signatures are known. */
    public List<String> verifierKeys() {
        return keys.stream().map(WitnessKey::verifierKey).toList();
    }

    /** The body of an {@code add-checkpoint} request, answered. */
    public Answer addCheckpoint(String body) throws IOException {
        ConsistencyProof proof;
        SignedNote note;
        Checkpoint checkpoint;
        try {
            proof = ConsistencyProof.of(body);
            note = SignedNote.of(proof.note());
            checkpoint = Checkpoint.body(note.body());
        } catch (Rejected e) {
            return refusal(400, e.reason());
        }
        VerifierKey log = logs.get(checkpoint.origin());
        if (log == null) {
            return refusal(404, "no such log here");
        }
        try {
            if (note.signedBy(List.of(log), checkpoint).isEmpty()) {
                return refusal(403, "not signed by the log");
            }
        } catch (Rejected e) {
            return refusal(403, e.reason());
        }
        return proof.oldSize() > checkpoint.size()
                ? refusal(400, "the old size is beyond the new one")
                : judge(proof, note, checkpoint);
    }

    private synchronized Answer judge(
            ConsistencyProof proof, SignedNote note, Checkpoint checkpoint) throws IOException {
        Checkpoint latest = latest(checkpoint.origin());
        if (proof.oldSize() != latest.size() || checkpoint.contradicts(latest)) {
            return new Answer(409, SIZE, latest.size() + "\n");
        }
        try {
            if (latest.size() > 0) {
                Merkle.mustExtend(
                        latest.size(),
                        latest.root(),
                        checkpoint.size(),
                        checkpoint.root(),
                        proof.hashes());
            } else if (!proof.hashes().isEmpty()) {
                return refusal(422, "a proof from nothing has no hashes");
            }
        } catch (Rejected e) {
            return refusal(422, e.reason());
        }
        remember(checkpoint);
        long now = clock.instant().getEpochSecond();
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key.cosign(note.body(), checkpoint, now)));
        return new Answer(200, TEXT, lines.toString());
    }

    private Checkpoint latest(String origin) throws IOException {
        Path file = memory(origin);
        if (!Files.exists(file)) {
            return new Checkpoint(origin, 0, Bytes.sha256());
        }
        try {
            return Checkpoint.body(Files.readString(file));
        } catch (Rejected e) {
            throw new IOException(file + " is not what this witness wrote: " + e.reason(), e);
        }
    }

    /** Written aside, forced to the disk, then put in place in one step. */
    private void remember(Checkpoint checkpoint) throws IOException {
        Path file = memory(checkpoint.origin());
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        String body =
                checkpoint.origin()
                        + "\n"
                        + checkpoint.size()
                        + "\n"
                        + Base64.getEncoder().encodeToString(checkpoint.root())
                        + "\n";
        Files.writeString(aside, body);
        force(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path memory(String origin) {
        String name = HexFormat.of().formatHex(Bytes.sha256(Bytes.utf8(origin)));
        return folder.resolve(name.substring(0, 32) + ".checkpoint");
    }

    private static Answer refusal(int status, String reason) {
        return new Answer(status, TEXT, reason + "\n");
    }
}
