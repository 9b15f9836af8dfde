package org.xpatvoices.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events beside a mirrored log, one to a line, each held against its leaf. A type is counted
 * under one kind once it has one, no two types under the same, and what an epoch commits to is
 * counted again. What single workers do may lose its kind, in a log that began when it had one: all
 * of it at one position, and for good.
 */
final class MirroredEvents {
    private static final int UNNUMBERED = 0;

    private final Entries entries;
    private final Leaves leaves;
    private final Map<Integer, String> typeOfKind = new HashMap<>();
    private final Map<String, Integer> kindOfType = new HashMap<>();
    private final OfOneWorker ofOneWorker = new OfOneWorker();
    private final List<String> found = new ArrayList<>();
    private EpochCounts lastEpoch = new EpochCounts(0, 0, 0, 0, Map.of(), Map.of());
    private long erased;

    MirroredEvents(Entries entries, Leaves leaves) {
        this.entries = entries;
        this.leaves = leaves;
    }

    interface Entries {
        Entry at(long position) throws IOException, Rejected;
    }

    /** What holds, in words. */
    List<String> found() {
        return found;
    }

    void mustOpen(Path events) throws IOException, Rejected {
        long position = 0;
        try (var lines = Files.newBufferedReader(events)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                position++;
                mustBeThere(position, line);
            }
        }
        if (position < leaves.size()) {
            throw new Rejected("position %d: the event is missing".formatted(position + 1));
        }
        found.addFirst(
                "%d events are what their leaves commit to, %d can no longer be opened"
                        .formatted(position - erased, erased));
    }

    private void mustBeThere(long position, String line) throws IOException, Rejected {
        try {
            JsonObject event = Json.object(Bytes.utf8(line));
            if (event.count("position") != position) {
                throw new Rejected("another event stands there");
            }
            Entry entry = entries.at(position);
            if (event.has("erased")) {
                erased++;
                return;
            }
            OpenedEvent opened = OpenedEvent.of(event);
            opened.mustBe(entry);
            ofOneWorker.mustStayNeutral(opened.simpleType(), entry);
            mustBeCountedAsItself(opened.simpleType(), entry.kind());
            if (opened.simpleType().equals("EpochClosed")) {
                count(opened);
            }
        } catch (Rejected e) {
            throw new Rejected("position %d: %s".formatted(position, e.reason()));
        }
    }

    /** The commitment says the type, the entry says the kind; both must mean the same. */
    private void mustBeCountedAsItself(String type, int kind) throws Rejected {
        int before = kindOfType.getOrDefault(type, UNNUMBERED);
        boolean dropped = kind == UNNUMBERED && OfOneWorker.is(type);
        if (before != UNNUMBERED && before != kind && !dropped) {
            throw new Rejected(
                    "%s is counted as kind %d, before it was kind %d"
                            .formatted(type, kind, before));
        }
        if (kind != UNNUMBERED) {
            kindOfType.put(type, kind);
            mustBeOneType(kind, type, type);
        }
    }

    private void mustBeOneType(int kind, String type, String counted) throws Rejected {
        String other = typeOfKind.putIfAbsent(kind, type);
        if (other != null && !other.equals(type)) {
            throw new Rejected(
                    "%s is counted as %s, kind %d"
                            .formatted(counted, type.equals(counted) ? other : type, kind));
        }
    }

    private void count(OpenedEvent event) throws Rejected {
        EpochCounts counts = EpochCounts.of(Json.object(event.payload()), event.position());
        for (Map.Entry<Integer, String> name : counts.names().entrySet()) {
            String type = typeOfKind.getOrDefault(name.getKey(), name.getValue());
            mustBeOneType(name.getKey(), name.getValue(), type);
        }
        found.add(counts.mustBeThoseOf(leaves));
        if (counts.epoch() != lastEpoch.epoch() + 1) {
            throw new Rejected(
                    "epoch %d comes after %d".formatted(counts.epoch(), lastEpoch.epoch()));
        }
        counts.mustFollow(lastEpoch);
        lastEpoch = counts;
    }
}
