package org.xpatvoices.ledger.packet.verify;

/**
 * Judges a packet before it is sealed. It fails closed: a difference, an unknown version, a missing
 * label or an error of its own all refuse the packet.
 */
public final class PacketVerifier {
    public static final String VERSION = "verify@1";

    public Verdict verify(Evidence evidence) {
        var findings = new Findings();
        try {
            check(evidence, findings);
        } catch (Unreadable e) {
            findings.add(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // What exactly went wrong may quote a cell, so only its kind is told.
            findings.add("the verifier could not finish: " + e.getClass().getSimpleName());
        }
        return new Verdict(findings.sentences());
    }

    private static void check(Evidence evidence, Findings findings) {
        Expectation expected = evidence.expected();
        var manifest = new ManifestText(evidence.file("manifest.json"));
        Vocabulary vocabulary = Vocabulary.version(manifest.text("hierarchyVersion"));
        CsvText csv = CsvText.read("rows.csv", evidence.file("rows.csv"));
        new FileCheck(evidence, findings).check(manifest, csv);
        new PromiseCheck(expected, findings).check(manifest, vocabulary, csv);
        var side = new SideRows(evidence.sideTable(), csv.header, csv.rows.size());
        ContributorCheck.check(expected, side, manifest, findings);
        new CellCheck(expected, vocabulary, csv, side, findings).check(manifest);
        new ClassCheck(expected, vocabulary, csv, side, findings).check(manifest);
    }
}
