package org.xpatvoices.ledger.packet.verify;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Judges a packet before it is sealed. It fails closed: a difference, an unknown version, a missing
 * label or an error of its own all refuse the packet.
 */
public final class PacketVerifier {
    public static final String VERSION = "verify@1";

    public Verdict verify(Evidence evidence) {
        var findings = new Findings();
        findings.unlessItBreaks(() -> check(evidence, findings));
        return new Verdict(findings.sentences());
    }

    private static void check(Evidence evidence, Findings findings) {
        Expectation expected = evidence.expected();
        var manifest = new ManifestText(evidence.file("manifest.json"));
        Vocabulary vocabulary = Vocabulary.version(manifest.text("hierarchyVersion"));
        var sealedText = CompletableFuture.supplyAsync(() -> SideRows.text(evidence.sideTable()));
        CsvText csv = CsvText.read("rows.csv", evidence.file("rows.csv"));
        var sealed = new AtomicReference<@Nullable SideRows>();
        boolean readable =
                AtOnce.run(
                        findings,
                        own -> new FileCheck(evidence, own).check(manifest, csv),
                        own -> new JsonLinesCheck(evidence.file("rows.jsonl"), own).check(csv),
                        own -> new ParquetCheck(evidence.file("rows.parquet"), own).check(csv),
                        own -> new PromiseCheck(expected, own).check(manifest, vocabulary, csv),
                        _ -> sealed.set(sideRows(sealedText, csv)));
        SideRows side = sealed.get();
        if (!readable || side == null) {
            return;
        }
        AtOnce.run(
                findings,
                own -> SinglingCheck.check(expected, csv, manifest, own),
                own -> ContributorCheck.check(expected, side, manifest, own),
                own -> new CellCheck(expected, vocabulary, csv, side, own).check(manifest),
                own -> new ClassCheck(expected, vocabulary, csv, side, own).check(manifest));
    }

    /** The longest text is read beside the rows; what is wrong with it is said in its turn. */
    private static SideRows sideRows(CompletableFuture<CsvText> text, CsvText csv) {
        try {
            return new SideRows(text.join(), csv.header, csv.rows.size());
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException fault ? fault : broken;
        }
    }
}
