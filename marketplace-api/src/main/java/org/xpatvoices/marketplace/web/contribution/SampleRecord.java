package org.xpatvoices.marketplace.web.contribution;

/** The record that the API description shows; synthetic, as all of them. */
final class SampleRecord {
    static final String PROFILE =
            """
            {"contributionId":"7d3c1f0a-52b4-4e6b-9a41-3f2f6f0b9c11",\
            "workerId":"wrk_0123456789abcdef0123456789abcdef",\
            "schemaId":"profile","schemaVersion":"1.0.0","questionVersion":"1.0.0",\
            "referencePeriod":"2026-10","capturedAt":"2026-11-02T08:30:00Z","channel":"HUB_ASSISTED",\
            "lang":"bn","attestation":"SELF","consentIds":["con_0123456789abcdef0123456789abcdef"],\
            "answers":{"nationality":"BGD","birthYear":1994,"sex":"M","atoll":"MV-MLE",\
            "locationClass":"GREATER_MALE","arrivalMonth":"2023-02"},"states":{"firstTimeMigrant":"SKIPPED"}}\
            """;

    static final String RESULTS =
            """
            {"line":1,"contributionId":"7d3c1f0a-52b4-4e6b-9a41-3f2f6f0b9c11","result":"created"}
            {"line":2,"result":"rejected","problem":{"type":"/problems/malformed-json",\
            "title":"Malformed json","status":400,"detail":"The body stops being JSON at line 1, column 9."}}
            """;

    private SampleRecord() {}
}
