package org.xpatvoices.marketplace.web.transparency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files, and whether they must hold; the name says why. */
record VerifierCase(String name, boolean holds, Map<String, byte[]> files) {
    private static final ForgedLog LOG = new ForgedLog(70, 42);
    private static final String POLICY = LOG.policy("none");

    @Override
    public String toString() {
        return (holds ? "holds: " : "refused: ") + name;
    }

    /** What must be refused and what must be passed over, each once. */
    static List<VerifierCase> all() {
        List<VerifierCase> cases = new ArrayList<>();
        inclusion(cases);
        consistency(cases);
        notes(cases);
        signatures(cases);
        history(cases);
        policies(cases);
        cases.addAll(EpochCases.all());
        cases.addAll(ReportCases.all());
        return cases;
    }

    private static void inclusion(List<VerifierCase> cases) {
        byte[] entry = LOG.entry(41);
        List<byte[]> path = LOG.path(41, 0, 70);
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(LOG.root(0, 1));
        String note = LOG.note(70);
        cases.add(holds("an inclusion proof", "proof", LOG.proof(41, 70)));
        cases.add(holds("the only leaf", "proof", LOG.proof(0, 1)));
        cases.add(holds("the last leaf", "proof", LOG.proof(69, 70)));
        cases.add(refused("index beyond the size", "proof", LOG.proof(entry, "70", path, note)));
        cases.add(refused("another index", "proof", LOG.proof(entry, "40", path, note)));
        cases.add(refused("an index with zeros", "proof", LOG.proof(entry, "041", path, note)));
        cases.add(refused("a negative index", "proof", LOG.proof(entry, "-1", path, note)));
        cases.add(refused("a proof too long", "proof", LOG.proof(entry, "41", longer, note)));
        cases.add(
                refused(
                        "a proof too short",
                        "proof",
                        LOG.proof(entry, "41", path.subList(0, path.size() - 1), note)));
        cases.add(
                refused(
                        "a proof upside down",
                        "proof",
                        LOG.proof(entry, "41", path.reversed(), note)));
        cases.add(refused("another entry", "proof", LOG.proof(LOG.entry(40), "41", path, note)));
        ForgedLog moved = new ForgedLog(LOG, 41, 40);
        cases.add(
                of(
                        "a true leaf that says it is another event",
                        false,
                        moved.policy("none"),
                        "proof",
                        moved.proof(41, 70)));
    }

    private static void consistency(List<VerifierCase> cases) {
        cases.add(pair("growth", true, 33, LOG.growth(33, 70)));
        cases.add(pair("growth from a full tree", true, 64, LOG.growth(64, 70)));
        cases.add(pair("growth by nothing", true, 70, LOG.growth(70, 70)));
        cases.add(pair("growth from another size", false, 32, LOG.growth(33, 70)));
        cases.add(pair("growth from nothing", false, 33, LOG.growth("0", List.of(), LOG.note(70))));
        cases.add(
                pair(
                        "shrinking",
                        false,
                        70,
                        LOG.growth("70", LOG.consistency(33, 0, 70, true), LOG.note(33))));
        cases.add(
                pair(
                        "an old size with zeros",
                        false,
                        33,
                        LOG.growth("033", LOG.consistency(33, 0, 70, true), LOG.note(70))));
        List<byte[]> proof = LOG.consistency(33, 0, 70, true);
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(LOG.root(0, 1));
        cases.add(pair("growth too long", false, 33, LOG.growth("33", longer, LOG.note(70))));
        cases.add(
                pair(
                        "growth too short",
                        false,
                        33,
                        LOG.growth("33", proof.subList(1, proof.size()), LOG.note(70))));
        cases.add(
                pair(
                        "growth without hashes",
                        false,
                        33,
                        LOG.growth("33", List.of(), LOG.note(70))));
    }

    private static void notes(List<VerifierCase> cases) {
        String note = LOG.note(70);
        String root = ForgedLog.base64(LOG.root(0, 70));
        cases.add(holds("a checkpoint", "checkpoint", note));
        cases.add(refused("no last newline", "checkpoint", note.substring(0, note.length() - 1)));
        cases.add(refused("carriage returns", "checkpoint", note.replace("\n", "\r\n")));
        cases.add(refused("no signature", "checkpoint", LOG.body(70) + "\n"));
        for (Map.Entry<String, String> body :
                Map.of(
                                "size with zeros", ForgedLog.ORIGIN + "\n070\n" + root + "\n",
                                "size with a sign", ForgedLog.ORIGIN + "\n+70\n" + root + "\n",
                                "no origin", "\n70\n" + root + "\n",
                                "another origin", "other.example/log\n70\n" + root + "\n",
                                "extension line", LOG.body(70) + "more\n",
                                "root cut short",
                                        ForgedLog.ORIGIN + "\n70\n" + root.substring(4) + "\n",
                                "root without padding",
                                        ForgedLog.ORIGIN + "\n70\n" + root.replace("=", "") + "\n",
                                "root spelt another way",
                                        ForgedLog.ORIGIN + "\n70\n" + respelt(root) + "\n",
                                "size beyond 64 bits",
                                        ForgedLog.ORIGIN + "\n9223372036854775808\n" + root + "\n")
                        .entrySet()) {
            cases.add(refused(body.getKey(), "checkpoint", LOG.signed(body.getValue())));
        }
    }

    private static void signatures(List<VerifierCase> cases) {
        String body = LOG.body(70);
        String note = LOG.note(70);
        NoteKey stranger = NoteKey.ofLog(ForgedLog.ORIGIN);
        NoteKey renamed = NoteKey.ofLog("renamed.example/log");
        cases.add(holds("a stranger signs too", "checkpoint", note + stranger.line(body, 0)));
        cases.add(
                holds(
                        "strangers sign nonsense",
                        "checkpoint",
                        body
                                + "\n"
                                + NoteKey.line("x.example/y", new byte[4], new byte[9])
                                + note.substring(body.length() + 1)));
        cases.add(refused("a stranger alone", "checkpoint", body + "\n" + stranger.line(body, 0)));
        cases.add(refused("another name", "checkpoint", body + "\n" + renamed.line(body, 0)));
        cases.add(
                refused(
                        "a signature of another body",
                        "checkpoint",
                        body + "\n" + LOG.key.line(LOG.body(69), 0)));
        cases.add(
                refused(
                        "a cosignature of another body",
                        "checkpoint",
                        note + LOG.witness.line(LOG.body(69), ForgedLog.NOW)));
        cases.add(
                holds("a cosignature", "checkpoint", note + LOG.witness.line(body, ForgedLog.NOW)));
        cases.add(
                refused(
                        "a cosignature of zeros",
                        "checkpoint",
                        note + NoteKey.line(LOG.witness.name(), LOG.witness.id(), new byte[72])));
        cases.add(
                refused(
                        "a cosignature too short",
                        "checkpoint",
                        note + NoteKey.line(LOG.witness.name(), LOG.witness.id(), new byte[5])));
    }

    private static void history(List<VerifierCase> cases) {
        String fork =
                LOG.signed(ForgedLog.ORIGIN + "\n70\n" + ForgedLog.base64(new byte[32]) + "\n");
        cases.add(of("two faces", false, POLICY, "a", LOG.note(70), "b", fork));
        cases.add(
                of("trusted and the same", true, POLICY, "a", LOG.note(70), "b", LOG.proof(3, 70)));
        cases.add(
                of("older than trusted", false, POLICY, "a", LOG.note(70), "b", LOG.proof(3, 69)));
        cases.add(of("newer, not joined", false, POLICY, "a", LOG.note(60), "b", LOG.proof(3, 70)));
        cases.add(
                of(
                        "newer, joined in two steps",
                        true,
                        POLICY,
                        "a",
                        LOG.note(60),
                        "b",
                        LOG.proof(3, 70),
                        "c",
                        LOG.growth(65, 70),
                        "d",
                        LOG.growth(60, 65)));
        cases.add(
                of("a file nobody knows", false, POLICY, "a", LOG.note(70), "b", "what is this?"));
    }

    private static void policies(List<VerifierCase> cases) {
        String proof = LOG.proof(5, 70);
        String w1 = LOG.witness.line(LOG.body(70), ForgedLog.NOW);
        String w2 = LOG.other.line(LOG.body(70), ForgedLog.NOW + 1);
        cases.add(of("one of two witnesses", true, LOG.policy("one"), "proof", proof + w2));
        cases.add(of("both witnesses", true, LOG.policy("both"), "proof", proof + w1 + w2));
        cases.add(of("one where both belong", false, LOG.policy("both"), "proof", proof + w1));
        cases.add(of("one twice", false, LOG.policy("both"), "proof", proof + w1 + w1));
        cases.add(of("no witness", false, LOG.policy("w1"), "proof", proof));
        cases.add(of("no policy", false, "nothing", "proof", proof));
        cases.add(of("no quorum", false, POLICY.replace("quorum none\n", ""), "proof", proof));
        cases.add(of("an unknown quorum", false, LOG.policy("w3"), "proof", proof));
        cases.add(of("remarks", true, "# mine\n\n" + POLICY + " # end\n", "proof", proof));
        cases.add(of("an unknown line", false, POLICY + "trust everybody\n", "proof", proof));
        cases.add(
                of(
                        "a member counted twice",
                        false,
                        POLICY.replace("group both all w1 w2", "group both 2 w1 w1"),
                        "proof",
                        proof));
        cases.add(
                of(
                        "a key under another id",
                        false,
                        POLICY.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"),
                        "proof",
                        proof));
    }

    private static VerifierCase holds(String name, String file, String content) {
        return of(name, true, POLICY, file, content);
    }

    private static VerifierCase refused(String name, String file, String content) {
        return of(name, false, POLICY, file, content);
    }

    private static VerifierCase pair(String name, boolean holds, int trusted, String growth) {
        return of(name, holds, POLICY, "trusted", LOG.note(trusted), "growth", growth);
    }

    private static VerifierCase of(String name, boolean holds, String policy, String... files) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("policy", NoteKey.utf8(policy));
        for (int at = 0; at < files.length; at += 2) {
            all.put(files[at], NoteKey.utf8(files[at + 1]));
        }
        return new VerifierCase(name, holds, all);
    }

    /** The last sextet of 32 bytes has two bits that decoders pass over. */
    private static String respelt(String base64) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        int last = base64.length() - 2;
        char other = letters.charAt(letters.indexOf(base64.charAt(last)) ^ 1);
        return base64.substring(0, last) + other + "=";
    }
}
