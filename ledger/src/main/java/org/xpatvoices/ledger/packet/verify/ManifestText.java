package org.xpatvoices.ledger.packet.verify;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the manifest and refuses what it does not know: a version, a member, a missing member. */
final class ManifestText {
    static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Set<String> MEMBERS =
            Set.of(
                    "formatVersion",
                    "packetId",
                    "version",
                    "epoch",
                    "title",
                    "purposes",
                    "schema",
                    "logPosition",
                    "rowsPerContributorMax",
                    "licence",
                    "columns",
                    "hierarchyVersion",
                    "algorithm",
                    "verifier",
                    "model",
                    "rows",
                    "suppressed",
                    "classes",
                    "contributors",
                    "ncp",
                    "singledOut",
                    "consents",
                    "files");
    private static final Set<String> MAY_BE_ABSENT = Set.of("cohort", "signingKeyId");
    private static final String CHECKPOINT = "checkpoint";

    /** The first manifests did not say what the log hashed to. */
    private static final Set<String> FORMATS = Set.of("xpat-packet@1", "xpat-packet@2");

    private final JsonNode json;

    ManifestText(byte[] content) {
        json = STRICT.readTree(content);
        var found = new TreeSet<>(json.propertyNames());
        if (!found.containsAll(MEMBERS)) {
            throw new Unreadable("the manifest lacks a member");
        }
        found.removeAll(MEMBERS);
        found.removeAll(MAY_BE_ABSENT);
        if (found.remove(CHECKPOINT) == text("formatVersion").equals("xpat-packet@1")) {
            throw new Unreadable("the manifest has no checkpoint where its version has one");
        }
        if (!found.isEmpty()) {
            throw new Unreadable("the manifest has members of no known version");
        }
        if (!FORMATS.contains(text("formatVersion"))) {
            throw new Unreadable("the manifest is of no known format version");
        }
        if (!text("verifier").equals(PacketVerifier.VERSION)) {
            throw new Unreadable("the manifest asks for another verifier");
        }
    }

    String text(String member) {
        return json.path(member).asString();
    }

    long number(String member) {
        return whole(json.path(member));
    }

    /** A figure of the model: {@code required} or {@code reached}. */
    long model(String part, String figure) {
        return whole(json.path("model").path(part).path(figure));
    }

    /** What the plain columns give away: {@code rowsPercent} or {@code tellingPercent}. */
    long singledOut(String figure) {
        return whole(json.path("singledOut").path(figure));
    }

    /** What the log was at the cut-off, as {@code size root}; empty where it was not said yet. */
    Optional<String> checkpoint() {
        JsonNode said = json.path(CHECKPOINT);
        return said.isMissingNode()
                ? Optional.empty()
                : Optional.of(whole(said.path("size")) + " " + said.path("root").asString());
    }

    BigDecimal decimal(String member) {
        return new BigDecimal(text(member));
    }

    List<String> texts(String member) {
        var texts = new ArrayList<String>();
        json.path(member).forEach(node -> texts.add(node.asString()));
        return texts;
    }

    /** Columns as {@code name MARK list}. */
    List<String> columns() {
        var columns = new ArrayList<String>();
        for (JsonNode column : json.path("columns")) {
            columns.add(
                    String.join(
                            " ",
                            column.path("name").asString(),
                            column.path("mark").asString(),
                            column.path("list").asString()));
        }
        return columns;
    }

    /** Per purpose the contributors who consented to it, over all versions of the terms. */
    Map<String, Long> consents() {
        var consents = new HashMap<String, Long>();
        for (JsonNode consent : json.path("consents")) {
            consents.merge(
                    consent.path("purpose").asString(),
                    whole(consent.path("contributors")),
                    Long::sum);
        }
        return consents;
    }

    List<ListedFile> files() {
        var files = new ArrayList<ListedFile>();
        for (JsonNode file : json.path("files")) {
            files.add(
                    new ListedFile(
                            file.path("path").asString(),
                            whole(file.path("bytes")),
                            whole(file.path("rows")),
                            file.path("sha256").asString()));
        }
        return files;
    }

    /** A file as the manifest promises it. */
    record ListedFile(String path, long bytes, long rows, String sha256) {}

    private static long whole(JsonNode node) {
        if (!node.isIntegralNumber()) {
            throw new Unreadable("the manifest has no whole number where it needs one");
        }
        return node.longValue();
    }
}
