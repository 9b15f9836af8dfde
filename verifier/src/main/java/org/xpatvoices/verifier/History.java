package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All checkpoints that turned up. Those trusted before bind the later ones: none may be shorter,
 * none of equal length may differ, and a longer one needs a proof that it only grew.
 */
final class History {
    private final Map<String, Checkpoint> trusted = new LinkedHashMap<>();
    private final Map<String, Checkpoint> seen = new LinkedHashMap<>();
    private final List<Growth> growths = new ArrayList<>();

    private record Growth(String file, ConsistencyProof proof, Checkpoint to) {}

    void seen(String file, Checkpoint checkpoint) {
        seen.put(file + " at " + checkpoint.size(), checkpoint);
    }

    Shown trusted(String file, byte[] content, Policy policy) throws Rejected {
        Checkpoint checkpoint = Checkpoint.of(Bytes.text(content), policy);
        trusted.put(file, checkpoint);
        return new Shown("checkpoint of size " + checkpoint.size(), List.of());
    }

    Shown growth(String file, byte[] content, Policy policy) throws Rejected {
        ConsistencyProof proof = ConsistencyProof.of(Bytes.text(content));
        Checkpoint to = Checkpoint.of(proof.note(), policy);
        if (proof.oldSize() == 0) {
            throw new Rejected("nothing can be shown from size 0");
        }
        if (proof.oldSize() > to.size()) {
            throw new Rejected(
                    "from %d to %d the log would shrink".formatted(proof.oldSize(), to.size()));
        }
        growths.add(new Growth(file, proof, to));
        return new Shown(
                "growth from %d to %d, judged below".formatted(proof.oldSize(), to.size()),
                List.of(to));
    }

    List<Checkpoint> all() {
        List<Checkpoint> all = new ArrayList<>(trusted.values());
        all.addAll(seen.values());
        return all;
    }

    /** Of those that the entries themselves give, nothing more need be shown. */
    List<Finding> judge(List<Checkpoint> given) {
        List<Finding> findings = new ArrayList<>();
        List<Checkpoint> joined = new ArrayList<>(trusted.values());
        growths.sort(Comparator.comparingLong(growth -> growth.proof().oldSize()));
        for (Growth growth : growths) {
            findings.add(judge(growth, joined));
        }
        Map<String, Checkpoint> all = new LinkedHashMap<>(trusted);
        all.putAll(seen);
        all.forEach((file, checkpoint) -> addContradictions(findings, file, checkpoint, all));
        if (!trusted.isEmpty()) {
            seen.forEach(
                    (file, checkpoint) -> {
                        if (!given.contains(checkpoint)) {
                            addUnjoined(findings, file, checkpoint, joined);
                        }
                    });
        }
        return findings;
    }

    private Finding judge(Growth growth, List<Checkpoint> joined) {
        try {
            Checkpoint from =
                    joined.stream()
                            .filter(one -> one.size() == growth.proof().oldSize())
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new Rejected(
                                                    "no trusted checkpoint of size "
                                                            + growth.proof().oldSize()));
            Checkpoint to = growth.to();
            Merkle.mustExtend(
                    from.size(), from.root(), to.size(), to.root(), growth.proof().hashes());
            joined.add(to);
            return new Finding(
                    growth.file(),
                    true,
                    "from %d to %d the log only grew".formatted(from.size(), to.size()));
        } catch (Rejected e) {
            return new Finding(growth.file(), false, e.reason());
        }
    }

    private static void addContradictions(
            List<Finding> findings,
            String file,
            Checkpoint checkpoint,
            Map<String, Checkpoint> all) {
        for (Map.Entry<String, Checkpoint> other : all.entrySet()) {
            if (checkpoint.contradicts(other.getValue())) {
                findings.add(
                        new Finding(
                                file,
                                false,
                                "the log shows two faces: %s has the same size and another root"
                                        .formatted(other.getKey())));
            }
        }
    }

    private void addUnjoined(
            List<Finding> findings, String file, Checkpoint checkpoint, List<Checkpoint> joined) {
        long newest = trusted.values().stream().mapToLong(Checkpoint::size).max().orElse(0);
        if (checkpoint.size() < newest) {
            findings.add(
                    new Finding(
                            file, false, "older than the trusted checkpoint of size " + newest));
        } else if (joined.stream().noneMatch(one -> one.size() == checkpoint.size())) {
            findings.add(
                    new Finding(
                            file,
                            false,
                            "no proof that the log only grew from %d to %d"
                                    .formatted(newest, checkpoint.size())));
        }
    }
}
