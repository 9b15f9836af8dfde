package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bundles of entries, and the epochs whose counts are counted again in them. */
final class Epochs {
    static final String FORMAT = "xpatvoices/epoch-proof/1";
    private static final String CLOSED = "EpochClosed";

    private final Map<String, byte[]> bundles = new LinkedHashMap<>();
    private final Map<Long, EpochCounts> counted = new TreeMap<>();
    private Leaves leaves = new Leaves();
    private String unreadable = "";

    void bundle(String name, byte[] content) {
        bundles.put(name, content);
    }

    /** To be called once, when all bundles are there. */
    void read() {
        try {
            leaves = Leaves.of(bundles.values());
        } catch (Rejected e) {
            unreadable = e.reason();
        }
    }

    Shown mustHold(JsonObject document, Policy policy) throws Rejected {
        return mustHold(document, policy, leaves, counted);
    }

    static Shown mustHold(
            JsonObject document, Policy policy, Leaves leaves, Map<Long, EpochCounts> counted)
            throws Rejected {
        ProvenEvents events = ProvenEvents.of(document, policy, CLOSED);
        for (Checkpoint checkpoint : events.checkpoints()) {
            leaves.mustGive(checkpoint);
        }
        EpochCounts counts = EpochCounts.of(events.payload(CLOSED), events.position(CLOSED));
        String what = counts.mustBeThoseOf(leaves);
        for (EpochCounts other : counted.values()) {
            counts.mustFollow(other);
            other.mustFollow(counts);
        }
        counted.put(counts.epoch(), counts);
        return new Shown(what, events.checkpoints());
    }

    /** Whether the entries are those of the checkpoints; adds the ones that they give. */
    List<Finding> judge(List<Checkpoint> seen, List<Checkpoint> given) {
        List<Finding> findings = new ArrayList<>();
        if (!bundles.isEmpty()) {
            String name = bundles.keySet().iterator().next();
            try {
                findings.add(new Finding(name, true, mustBeThoseOf(seen)));
                given.addAll(seen);
            } catch (Rejected e) {
                findings.add(new Finding(name, false, e.reason()));
            }
        }
        return findings;
    }

    private String mustBeThoseOf(List<Checkpoint> seen) throws Rejected {
        if (!unreadable.isEmpty()) {
            throw new Rejected(unreadable);
        }
        long longest = seen.stream().mapToLong(Checkpoint::size).max().orElse(0);
        if (leaves.size() > longest) {
            throw new Rejected(
                    "position %d: no checkpoint covers the entry".formatted(longest + 1));
        }
        for (Checkpoint checkpoint : seen) {
            leaves.mustGive(checkpoint);
        }
        return "%d entries in %d files give the signed root"
                .formatted(leaves.size(), bundles.size());
    }
}
