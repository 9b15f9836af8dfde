package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at a set of files, tells what each is by its content, and checks them together: every proof
 * under the policy, packet files under the licence proof, a report's under its own, epochs under
 * the log's entries, and all checkpoints against each other. A checkpoint that comes as a file of
 * its own is one that was trusted before.
 */
public final class Verifier {
    private final Map<String, byte[]> proofs = new LinkedHashMap<>();
    private final Map<String, byte[]> packetFiles = new LinkedHashMap<>();
    private final Map<String, byte[]> reportFiles = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final History history = new History();
    private final Epochs epochs = new Epochs();
    private byte[] policy = new byte[0];

    private Verifier() {}

    /** Checks files by name; the answer has a line for each at least, and one for all entries. */
    public static List<Finding> verify(Map<String, byte[]> files) {
        Verifier verifier = new Verifier();
        try {
            files.forEach(verifier::sort);
            verifier.checkAll(Policy.of(Bytes.text(verifier.policy)));
        } catch (Rejected e) {
            verifier.findings.add(new Finding("policy", false, e.reason()));
        }
        return verifier.findings;
    }

    /** Whether something was shown and nothing was refused. */
    public static boolean allHold(List<Finding> findings) {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::holds);
    }

    private void sort(String name, byte[] content) {
        switch (FileKind.of(content)) {
            case POLICY -> policy = content;
            case ENTRIES -> epochs.bundle(name, content);
            case OTHER -> (ReportProof.isFile(name) ? reportFiles : packetFiles).put(name, content);
            default -> proofs.put(name, content);
        }
    }

    private void checkAll(Policy policy) {
        epochs.read();
        proofs.forEach((name, content) -> check(name, content, policy));
        refuseUnclaimed(packetFiles, FileKind.LICENCE_PROOF);
        refuseUnclaimed(reportFiles, FileKind.REPORT_PROOF);
        List<Checkpoint> given = new ArrayList<>();
        findings.addAll(epochs.judge(history.all(), given));
        findings.addAll(history.judge(given));
    }

    private void check(String name, byte[] content, Policy policy) {
        try {
            Shown shown = shown(name, content, policy);
            findings.add(new Finding(name, true, shown.what()));
            shown.under().forEach(checkpoint -> history.seen(name, checkpoint));
        } catch (Rejected e) {
            findings.add(new Finding(name, false, e.reason()));
        }
    }

    private Shown shown(String name, byte[] content, Policy policy) throws Rejected {
        return switch (FileKind.of(content)) {
            case TLOG_PROOF -> inclusion(content, policy);
            case CONSISTENCY -> history.growth(name, content, policy);
            case CHECKPOINT -> history.trusted(name, content, policy);
            case LICENCE_PROOF -> LicenceProof.mustHold(Json.object(content), policy, packetFiles);
            case SHARE_PROOF -> ShareProof.mustHold(Json.object(content), policy);
            case REPORT_PROOF -> ReportProof.mustHold(Json.object(content), policy, reportFiles);
            case EPOCH_PROOF -> epochs.mustHold(Json.object(content), policy);
            case POLICY, ENTRIES, OTHER -> throw new Rejected("not a proof");
        };
    }

    private static Shown inclusion(byte[] content, Policy policy) throws Rejected {
        TlogProof proof = TlogProof.of(Bytes.text(content));
        Checkpoint checkpoint = proof.mustHold(policy);
        return new Shown(
                "event %d is in the log of %d".formatted(proof.index() + 1, checkpoint.size()),
                List.of(checkpoint));
    }

    /** Files of which no proof of their kind could say anything. */
    private void refuseUnclaimed(Map<String, byte[]> files, FileKind proof) {
        if (proofs.values().stream().noneMatch(content -> FileKind.of(content) == proof)) {
            files.keySet()
                    .forEach(
                            name ->
                                    findings.add(
                                            new Finding(
                                                    name,
                                                    false,
                                                    "nothing here says what it should be")));
        }
    }
}
