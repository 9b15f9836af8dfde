package org.xpatvoices.ledger.packet.verify;

import tools.jackson.databind.JsonNode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every file is named, none is missing, and each has the length and digest that are promised. */
final class FileCheck {
    private static final String MANIFEST = "manifest.json";
    private static final String DATA_PACKAGE = "datapackage.json";
    private static final Set<String> TEXTS = Set.of(DATA_PACKAGE, "licence.html");

    /** The formats that are compared here; another one is refused until it is. */
    private static final Set<String> ROWS = Set.of("rows.csv", "rows.jsonl", "rows.parquet");

    private final Evidence evidence;
    private final Findings findings;
    private final Map<String, String> digests = new HashMap<>();

    FileCheck(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void check(ManifestText manifest, CsvText csv) {
        var named = new HashSet<>(Set.of(MANIFEST));
        for (ManifestText.ListedFile file : manifest.files()) {
            findings.unless(named.add(file.path()), file.path() + " is named twice");
            findings.unless(
                    ROWS.contains(file.path()) || TEXTS.contains(file.path()),
                    file.path() + " is no file of a packet");
            byte[] content = evidence.file(file.path());
            findings.same("length of " + file.path(), file.bytes(), (long) content.length);
            findings.same("digest of " + file.path(), file.sha256(), digestOf(file.path()));
            long rows = ROWS.contains(file.path()) ? csv.rows.size() : 0;
            findings.same("rows of " + file.path(), rows, file.rows());
        }
        findings.same("the set of files", evidence.files().keySet(), named);
        checkDataPackage(csv.header);
    }

    private void checkDataPackage(List<String> header) {
        JsonNode description = ManifestText.STRICT.readTree(evidence.file(DATA_PACKAGE));
        var described = new HashSet<String>();
        for (JsonNode resource : description.path("resources")) {
            String path = resource.path("path").asString();
            byte[] content = evidence.file(path);
            described.add(path);
            findings.same(
                    "digest of " + path + " in datapackage.json",
                    resource.path("hash").asString(),
                    "sha256:" + digestOf(path));
            findings.same(
                    "length of " + path + " in datapackage.json",
                    resource.path("bytes").longValue(),
                    (long) content.length);
            var names = new ArrayList<String>();
            resource.path("schema")
                    .path("fields")
                    .forEach(f -> names.add(f.path("name").asString()));
            findings.same("fields of " + path + " in datapackage.json", header, names);
        }
        checkLicence(description);
        var rows = new HashSet<>(evidence.files().keySet());
        rows.retainAll(ROWS);
        findings.same("resources of datapackage.json", rows, described);
    }

    /** Terms that somebody has to look for elsewhere bind nobody. */
    private void checkLicence(JsonNode description) {
        var found = new ArrayList<String>();
        description.path("licenses").forEach(one -> found.add(one.path("path").asString()));
        findings.same("the licence in datapackage.json", List.of("licence.html"), found);
        findings.unless(
                evidence.files().getOrDefault("licence.html", new byte[0]).length > 0,
                "the packet holds no text of its licence");
    }

    private String digestOf(String path) {
        return digests.computeIfAbsent(path, known -> sha256(evidence.file(known)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new Unreadable("this machine has no SHA-256");
        }
    }
}
