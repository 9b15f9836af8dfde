package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom to believe: {@code log <key>}, {@code witness <name> <key>}, {@code group <name> <k|any|all>
 * <members>} and {@code quorum <name|none>}, one to a line, {@code #} before remarks.
 */
public final class Policy {
    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private String quorum = "";

    private record Group(int needed, Set<String> members) {}

    private Policy() {}

    /** Reads a policy; one without a log key or a quorum line is refused. */
    public static Policy of(String text) throws Rejected {
        Policy policy = new Policy();
        for (String line : text.split("\n")) {
            String bare = line.replaceFirst("#[^\n]*", "").replaceAll("^[ \t\r]+|[ \t\r]+$", "");
            if (!bare.isEmpty()) {
                policy.add(bare.split("[ \t]+"));
            }
        }
        if (policy.logs.isEmpty() || policy.quorum.isEmpty()) {
            throw new Rejected("a policy needs a log line and a quorum line");
        }
        return policy;
    }

    private void add(String[] words) throws Rejected {
        switch (words[0] + words.length) {
            case "log2", "log3" -> logs.add(key(words[1], VerifierKey.Kind.NOTE));
            case "witness3", "witness4" -> {
                mustBeNew(words[1]);
                VerifierKey key = VerifierKey.of(words[2]);
                if (key.kind() == VerifierKey.Kind.NOTE) {
                    throw new Rejected("witness " + words[1] + " has the key of a log");
                }
                witnesses.put(words[1], key);
            }
            case "quorum2" -> {
                if (!quorum.isEmpty() || !words[1].equals("none") && !isKnown(words[1])) {
                    throw new Rejected("one quorum, of a group or witness named before");
                }
                quorum = words[1];
            }
            default -> group(words);
        }
    }

    private void group(String[] words) throws Rejected {
        if (!words[0].equals("group") || words.length < 4) {
            throw new Rejected("the policy does not know the line: " + String.join(" ", words));
        }
        mustBeNew(words[1]);
        List<String> members = List.of(words).subList(3, words.length);
        if (!members.stream().allMatch(this::isKnown)) {
            throw new Rejected("group %s has a member named nowhere".formatted(words[1]));
        }
        long needed =
                switch (words[2]) {
                    case "any" -> 1;
                    case "all" -> members.size();
                    default -> Bytes.decimal(words[2]);
                };
        if (needed < 1 || needed > Set.copyOf(members).size()) {
            throw new Rejected("group %s can never be satisfied or always is".formatted(words[1]));
        }
        groups.put(words[1], new Group((int) needed, Set.copyOf(members)));
    }

    /** Signed by the log under its own name, and by as many witnesses as the quorum needs. */
    void mustAccept(SignedNote note, Checkpoint checkpoint) throws Rejected {
        List<VerifierKey> ofOrigin =
                logs.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
        if (ofOrigin.isEmpty()) {
            throw new Rejected("the policy does not know the log " + checkpoint.origin());
        }
        if (note.signedBy(ofOrigin, checkpoint).isEmpty()) {
            throw new Rejected("no trusted key of the log signed this checkpoint");
        }
        Set<String> signers = note.signedBy(List.copyOf(witnesses.values()), checkpoint);
        if (!quorum.equals("none") && !isMet(quorum, signers)) {
            throw new Rejected(
                    "the checkpoint lacks witnesses: quorum %s is not met".formatted(quorum));
        }
    }

    private boolean isMet(String name, Set<String> signers) {
        VerifierKey witness = witnesses.get(name);
        if (witness != null) {
            return signers.contains(witness.name());
        }
        Group group = groups.get(name);
        return group != null
                && group.members().stream().filter(one -> isMet(one, signers)).count()
                        >= group.needed();
    }

    private boolean isKnown(String name) {
        return witnesses.containsKey(name) || groups.containsKey(name);
    }

    private void mustBeNew(String name) throws Rejected {
        if (isKnown(name) || name.equals("none")) {
            throw new Rejected("the policy uses the name %s twice".formatted(name));
        }
    }

    private static VerifierKey key(String text, VerifierKey.Kind kind) throws Rejected {
        VerifierKey key = VerifierKey.of(text);
        if (key.kind() != kind) {
            throw new Rejected(key.name() + " has a key of the wrong type");
        }
        return key;
    }
}
