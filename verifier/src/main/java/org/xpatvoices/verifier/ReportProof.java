package org.xpatvoices.verifier;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * What a report said when it was published: its bytes are in the log, signed and as they lie here.
 */
final class ReportProof {
    static final String FORMAT = "xpatvoices/report-proof/1";
    private static final String PUBLISHED = "ReportPublished";

    /** The files of a report, and in which field of its event each of them stands. */
    private static final Map<String, String> FILES =
            Map.of("report.json", "json", "report.csv", "csv", "report.jws", "signature");

    private ReportProof() {}

    static boolean isFile(String name) {
        return FILES.containsKey(name);
    }

    /**
     * @param files those of reports, by name; each must be what was published, byte for byte
     */
    static Shown mustHold(JsonObject document, Policy policy, Map<String, byte[]> files)
            throws Rejected {
        ProvenEvents events = ProvenEvents.of(document, policy, PUBLISHED);
        JsonObject published = events.payload(PUBLISHED);
        byte[] json = Bytes.utf8(published.text("json"));
        JsonObject report = Json.object(json);
        mustAgree(document, events, report);
        JsonObject header = report.object("header");
        long cutOff = header.count("cutOffPosition");
        events.mustAgree("cut-off", cutOff, published.count("cutOffPosition"));
        if (cutOff >= events.position(PUBLISHED)) {
            throw new Rejected("the report counts what came after it, up to " + cutOff);
        }
        Jws.of(published.text("signature"))
                .mustSign(json, document.text("key"), header.text("signingKeyId"));
        mustMatch(published, files);
        return new Shown(
                "report %s of %s for %s: published at position %d, signed; %d files match"
                        .formatted(
                                report.text("reportId"),
                                report.text("period"),
                                report.text("audience"),
                                events.position(PUBLISHED),
                                files.size()),
                events.checkpoints());
    }

    private static void mustAgree(JsonObject document, ProvenEvents events, JsonObject report)
            throws Rejected {
        JsonObject published = events.payload(PUBLISHED);
        events.mustAgree("report", document.text("reportId"), published.text("reportId"));
        for (String field : new String[] {"reportId", "audience", "period"}) {
            events.mustAgree(field, published.text(field), report.text(field));
        }
        events.mustAgree("digest", published.text("sha256"), digest(published.text("json")));
        events.mustAgree("digest of csv", report.text("csvSha256"), digest(published.text("csv")));
    }

    private static void mustMatch(JsonObject published, Map<String, byte[]> files) throws Rejected {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String field = FILES.get(file.getKey());
            if (field == null
                    || !Arrays.equals(file.getValue(), Bytes.utf8(published.text(field)))) {
                throw new Rejected(file.getKey() + " is not what was published");
            }
        }
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Bytes.sha256(Bytes.utf8(text)));
    }
}
