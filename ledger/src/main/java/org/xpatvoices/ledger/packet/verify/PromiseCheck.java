package org.xpatvoices.ledger.packet.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The manifest promises what the product, the request and the cut-off ask for. */
final class PromiseCheck {
    private final Expectation expected;
    private final Findings findings;

    PromiseCheck(Expectation expected, Findings findings) {
        this.expected = expected;
        this.findings = findings;
    }

    void check(ManifestText manifest, Vocabulary vocabulary, CsvText csv) {
        findings.same("packetId", expected.packetId(), manifest.text("packetId"));
        findings.same("version", (long) expected.version(), manifest.number("version"));
        findings.same("epoch", expected.epoch(), manifest.text("epoch"));
        findings.same("purposes", expected.purposes(), manifest.texts("purposes"));
        findings.same("schema", expected.schema(), manifest.text("schema"));
        findings.same("logPosition", expected.logPosition(), manifest.number("logPosition"));
        findings.same("checkpoint", checkpoint(), manifest.checkpoint());
        findings.same(
                "rowsPerContributorMax",
                (long) expected.rowsPerContributorMax(),
                manifest.number("rowsPerContributorMax"));
        findings.same(
                "hierarchyVersion", expected.hierarchyVersion(), manifest.text("hierarchyVersion"));
        checkModel(manifest);
        checkColumns(manifest, vocabulary, csv.header);
    }

    private Optional<String> checkpoint() {
        return Optional.ofNullable(expected.logRoot())
                .map(root -> expected.logPosition() + " " + root);
    }

    private void checkModel(ManifestText manifest) {
        Expectation.RequiredModel model = expected.model();
        findings.unless(model.keepsFloors(), "the model lies below the floors");
        findings.same("required k", (long) model.k(), manifest.model("required", "k"));
        findings.same("required l", (long) model.l(), manifest.model("required", "l"));
        findings.same(
                "required employers",
                (long) model.employers(),
                manifest.model("required", "employers"));
        findings.same(
                "required largestEmployerPercent",
                (long) model.largestEmployerPercent(),
                manifest.model("required", "largestEmployerPercent"));
        findings.same(
                "required distanceBasisPoints",
                (long) model.distanceBasisPoints(),
                manifest.model("required", "distanceBasisPoints"));
    }

    private void checkColumns(ManifestText manifest, Vocabulary vocabulary, List<String> header) {
        var names = new ArrayList<String>();
        var described = new ArrayList<String>();
        findings.unless(!expected.quasi().isEmpty(), "there is no generalised column");
        findings.unless(!expected.sensitive().isEmpty(), "there is no sensitive column");
        checkRole("QUASI", expected.quasi(), vocabulary, names, described);
        checkRole("SENSITIVE", expected.sensitive(), vocabulary, names, described);
        checkRole("PLAIN", expected.plain(), vocabulary, names, described);
        findings.same("the header of rows.csv", names, header);
        findings.same("columns", described, manifest.columns());
    }

    private void checkRole(
            String mark,
            List<String> columns,
            Vocabulary vocabulary,
            List<String> names,
            List<String> described) {
        for (String column : columns) {
            if (vocabulary.mayHave(column, mark)) {
                described.add(column + " " + mark + " " + vocabulary.listOf(column));
            } else {
                findings.add("column " + column + " must not leave as " + mark);
            }
            findings.unless(!names.contains(column), "column " + column + " comes twice");
            names.add(column);
        }
    }
}
