package org.xpatvoices.marketplace.web.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports that are as they were published, and reports that are not. */
final class ReportCases {
    private ReportCases() {}

    static List<VerifierCase> all() {
        List<VerifierCase> cases = new ArrayList<>();
        cases.add(new VerifierCase("a report with its files", true, new ForgedReport().files()));
        cases.add(without("a report without its table", true, "report.csv"));
        cases.add(without("files of a report without its proof", false, "report-proof.json"));
        cases.add(with("a table that was changed", "report.csv", "id,share\nC10.cash,0.4\n"));
        cases.add(with("a report that was changed", "report.json", "{\"reportId\":\"rep_1\"}"));
        cases.add(with("another signature", "report.jws", "e30..AA"));
        cases.add(with("a file beside the report", "notes.txt", "read this instead"));
        cases.add(saying("another report's proof", "documentId", "rep_2"));
        cases.add(saying("an event of another report", "loggedId", "rep_2"));
        cases.add(saying("a report that says it is another", "id", "rep_2"));
        cases.add(saying("a report of another period", "period", "2026-Q2"));
        cases.add(saying("a digest of something else", "sha256", "0".repeat(64)));
        cases.add(saying("a table with another digest", "csvSha256", "0".repeat(64)));
        cases.add(saying("a cut-off that is not the logged one", "cutOff", "10"));
        cases.add(
                refused(
                        "a cut-off after the report",
                        new ForgedReport().saying("cutOff", "12").saying("loggedCutOff", "12")));
        cases.add(saying("a key that nobody named", "key", ForgedReport.otherKey()));
        cases.add(saying("a signer whose key this is not", "kid", "somebody"));
        cases.add(saying("a signature over other bytes", "signed", "{}"));
        cases.add(saying("a signature of another kind", "typ", "packet-manifest+json"));
        cases.add(saying("an algorithm of the forger's choice", "alg", "none"));
        cases.add(saying("a signature with its payload inside", "jws", "e30.e30.AA"));
        cases.add(saying("a signature in another alphabet", "jws", "e30..+/"));
        cases.add(saying("no JSON", "json", "not a report"));
        return cases;
    }

    private static VerifierCase saying(String name, String what, String value) {
        return refused(name, new ForgedReport().saying(what, value));
    }

    private static VerifierCase refused(String name, ForgedReport report) {
        return new VerifierCase(name, false, report.files());
    }

    private static VerifierCase with(String name, String file, String content) {
        Map<String, byte[]> files = new ForgedReport().files();
        files.put(file, NoteKey.utf8(content));
        return new VerifierCase(name, false, files);
    }

    private static VerifierCase without(String name, boolean holds, String file) {
        Map<String, byte[]> files = new ForgedReport().files();
        files.remove(file);
        return new VerifierCase(name, holds, files);
    }
}
