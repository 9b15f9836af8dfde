package org.xpatvoices.ledger.transparency;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Brings every signed checkpoint, or the newest of those that pile up, to the witnesses, and keeps
 * it once enough of them have signed. A witness that is slow or away delays nobody: the log goes on
 * without its word, and readers whose policy wants it wait.
 */
final class Witnesses implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    /**
     * A signature of theirs costs more than one of ours, and one per second vouches for as much as
     * ten: what came between is below it.
     */
    private static final long NANOS_BETWEEN_TRIES = 1_000_000_000L;

    private final JdbcTemplate jdbc;
    private final List<RemoteWitness> all;
    private final int needed;
    private final AtomicReference<@Nullable LogHead> next = new AtomicReference<>();
    private final ExecutorService messenger =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("log-witnesses").daemon().factory());
    private volatile boolean answering;
    private volatile long keptSize = -1;
    private volatile long triedAt = System.nanoTime() - NANOS_BETWEEN_TRIES;

    Witnesses(JdbcTemplate jdbc, LogSettings settings) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        this.jdbc = jdbc;
        this.needed = settings.witnessesNeeded();
        this.all =
                settings.witnesses().stream().map(one -> new RemoteWitness(client, one)).toList();
    }

    /** Whether it is worth waiting for their signatures under the newest checkpoint. */
    boolean isAnswering() {
        return answering;
    }

    int needed() {
        return needed;
    }

    /** The keys of each witness, as far as they are known. */
    List<List<Cosigner>> keys() {
        return all.stream().map(RemoteWitness::keys).filter(keys -> !keys.isEmpty()).toList();
    }

    /**
     * Returns at once; what is still waiting is replaced by what is newer. To be told of the same
     * checkpoint again and again is how witnesses that rest, or were away, are met again.
     */
    void bring(LogHead signed) {
        boolean rests = System.nanoTime() - triedAt < NANOS_BETWEEN_TRIES;
        if (!all.isEmpty()
                && signed.signedSize() != keptSize
                && !rests
                && next.getAndSet(signed) == null) {
            messenger.execute(this::bringNext);
        }
    }

    private void bringNext() {
        LogHead head = next.getAndSet(null);
        String note = head == null ? null : head.note();
        if (head == null || note == null) {
            return;
        }
        String body = note.substring(0, note.lastIndexOf("\n\n") + 1);
        List<String> lines = new ArrayList<>();
        int signers = 0;
        for (RemoteWitness witness : all) {
            List<String> signed = ask(witness, head, note, body);
            signers += signed.isEmpty() ? 0 : 1;
            lines.addAll(signed);
        }
        triedAt = System.nanoTime();
        answering = signers >= needed;
        if (answering) {
            keep(head.signedSize(), note + String.join("\n", lines) + "\n");
        }
    }

    private List<String> ask(RemoteWitness witness, LogHead head, String note, String body) {
        try {
            return witness.cosign(
                    head.signedSize(), body, size -> growth(size, head.signedSize(), note));
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Witness {} does not sign size {}: {}",
                    witness,
                    head.signedSize(),
                    e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private String growth(long from, long to, String note) {
        Checkpoint newest = new Checkpoint(to, note);
        String text =
                jdbc.execute(
                        (ConnectionCallback<String>)
                                connection -> Proof.ofGrowth(connection, from, newest));
        return text == null ? "" : text;
    }

    private void keep(long size, String note) {
        try {
            jdbc.update(
                    "insert into ledger.log_witnessed as old (log, size, note) values (1, ?, ?) on"
                            + " conflict (log) do update set size = excluded.size, note ="
                            + " excluded.note where old.size <= excluded.size",
                    size,
                    note);
            keptSize = size;
        } catch (DataAccessException e) {
            LOG.warn("The witnessed checkpoint of size {} was not kept: {}", size, e.toString());
        }
    }

    @Override
    public void close() {
        messenger.shutdownNow();
    }
}
