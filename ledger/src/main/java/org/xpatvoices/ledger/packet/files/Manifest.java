package org.xpatvoices.ledger.packet.files;

import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is promised about a packet: canonical, so that its hash and a signature mean something. */
final class Manifest {
    static final String PATH = "manifest.json";
    static final String FORMAT_VERSION = "xpat-packet@2";

    private Manifest() {}

    static WrittenFile write(
            PacketHeader header, PacketTable table, PacketProof proof, List<WrittenFile> files) {
        var content = new LinkedHashMap<String, Object>();
        content.put("formatVersion", FORMAT_VERSION);
        content.put("packetId", header.packetId());
        content.put("version", header.version());
        content.put("epoch", header.epoch());
        header.cohort().ifPresent(cohort -> content.put("cohort", cohort));
        content.put("title", header.title());
        content.put("purposes", header.purposes());
        content.put("schema", header.schema());
        content.put("logPosition", header.logPosition());
        content.put(
                "checkpoint",
                Map.of("size", header.checkpoint().size(), "root", header.checkpoint().root()));
        content.put("rowsPerContributorMax", header.rowsPerContributorMax());
        content.put("licence", header.licence().title());
        header.signingKeyId().ifPresent(key -> content.put("signingKeyId", key));
        content.put("columns", table.columns().stream().map(Manifest::column).toList());
        putProof(content, proof);
        content.put(
                "files", files.stream().map(WrittenFile::describe).map(Manifest::file).toList());
        return new WrittenFile(PATH, CanonicalJson.write(content), 0);
    }

    private static void putProof(Map<String, Object> content, PacketProof proof) {
        AnonymisationFigures reached = proof.reached();
        content.put("hierarchyVersion", proof.hierarchyVersion());
        content.put("algorithm", proof.algorithm());
        content.put("verifier", proof.verifier());
        content.put(
                "model",
                Map.of("required", required(proof.required()), "reached", reached(reached)));
        content.put("rows", reached.released());
        content.put("suppressed", reached.suppressed());
        content.put("classes", reached.classes());
        content.put("contributors", reached.contributors());
        content.put("ncp", reached.loss().toPlainString());
        content.put(
                "singledOut",
                Map.of(
                        "rowsPercent",
                        proof.singledOut().rowsPercent(),
                        "tellingPercent",
                        proof.singledOut().tellingPercent()));
        content.put("consents", proof.consents().stream().map(Manifest::consent).toList());
    }

    private static Map<String, Object> required(PrivacyModel model) {
        return Map.of(
                "k",
                model.k(),
                "l",
                model.l(),
                "employers",
                model.employers(),
                "largestEmployerPercent",
                model.largestEmployerPercent(),
                "distanceBasisPoints",
                model.distanceBasisPoints());
    }

    private static Map<String, Object> reached(AnonymisationFigures figures) {
        return Map.of(
                "k",
                figures.workersMin(),
                "l",
                figures.answersMin(),
                "employers",
                figures.employersMin(),
                "largestEmployerPercent",
                figures.largestEmployerPercentMax(),
                "distanceBasisPoints",
                figures.distanceBasisPointsMax());
    }

    private static Map<String, String> column(PacketColumn column) {
        return Map.of(
                "name", column.name(), "mark", column.mark().name(), "list", column.list().name());
    }

    private static Map<String, Object> consent(ConsentCount consent) {
        return Map.of(
                "purpose",
                consent.purpose(),
                "version",
                consent.version(),
                "contributors",
                consent.contributors());
    }

    private static Map<String, Object> file(PacketFile file) {
        return Map.of(
                "path",
                file.path(),
                "bytes",
                file.bytes(),
                "rows",
                file.rows(),
                "sha256",
                file.sha256());
    }
}
