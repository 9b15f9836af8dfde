package org.xpatvoices.verifier;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an {@code EpochClosed} says there was of each kind, counted again in the entries; a wrong
 * count is refused with the first kind that is wrong.
 *
 * @param closedAt the position of the event itself
 * @param names of the types whose events the kinds count, as far as they have one
 */
record EpochCounts(
        long epoch,
        long first,
        long last,
        long closedAt,
        Map<Integer, Long> said,
        Map<Integer, String> names) {
    private static final int KINDS = 1 << Short.SIZE;

    static EpochCounts of(JsonObject event, long closedAt) throws Rejected {
        Map<Integer, Long> said = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        int before = -1;
        for (JsonObject one : event.objects("counts")) {
            long kind = one.count("kind");
            if (kind >= KINDS || kind <= before) {
                throw new Rejected("the kinds are not in ascending order");
            }
            before = (int) kind;
            said.put(before, one.count("count"));
            if (!one.text("name").isEmpty()) {
                names.put(before, one.text("name"));
            }
        }
        return new EpochCounts(
                event.count("epoch"),
                event.count("firstPosition"),
                event.count("lastPosition"),
                closedAt,
                said,
                names);
    }

    /** Answers in words what was counted. */
    String mustBeThoseOf(Leaves leaves) throws Rejected {
        if (epoch < 1 || first < 1 || last < first || last >= closedAt) {
            throw wrong(
                    "positions %d to %d cannot be closed at %d".formatted(first, last, closedAt));
        }
        if ((epoch == 1) != (first == 1)) {
            throw wrong("it cannot begin at position " + first);
        }
        mustBeTheOnly(leaves);
        Map<Integer, Long> held = new TreeMap<>();
        for (long position = first; position <= last; position++) {
            held.merge(leaves.kindAt(position), 1L, Long::sum);
        }
        TreeSet<Integer> kinds = new TreeSet<>(said.keySet());
        kinds.addAll(held.keySet());
        for (int kind : kinds) {
            long committed = said.getOrDefault(kind, 0L);
            long counted = held.getOrDefault(kind, 0L);
            if (committed != counted) {
                throw wrong(
                        "of kind %d it commits to %d, the entries hold %d"
                                .formatted(kind, committed, counted));
            }
        }
        return "epoch %d: positions %d to %d counted again, %d kinds"
                .formatted(epoch, first, last, held.size());
    }

    /** Epochs are numbered without a gap, so as many were closed before as the number says. */
    private void mustBeTheOnly(Leaves leaves) throws Rejected {
        int own = leaves.kindAt(closedAt);
        long before = 0;
        for (long position = 1; position < closedAt; position++) {
            before += leaves.kindAt(position) == own ? 1 : 0;
        }
        if (before != epoch - 1) {
            throw wrong("%d epochs were closed before it".formatted(before));
        }
    }

    /** What an epoch leaves out, the next one must not leave out either. */
    void mustFollow(EpochCounts earlier) throws Rejected {
        if (epoch == earlier.epoch + 1 && first != earlier.last + 1) {
            throw wrong(
                    "it begins at position %d, the one before ended at %d"
                            .formatted(first, earlier.last));
        }
    }

    private Rejected wrong(String reason) {
        return new Rejected("epoch %d: %s".formatted(epoch, reason));
    }
}
