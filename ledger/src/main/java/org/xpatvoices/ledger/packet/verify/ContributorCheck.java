package org.xpatvoices.ledger.packet.verify;

import java.util.HashMap;
import java.util.Map;

/** Nobody admitted is missing, nobody is there twice too often. */
final class ContributorCheck {
    private ContributorCheck() {}

    static void check(
            Expectation expected, SideRows side, ManifestText manifest, Findings findings) {
        findings.same("rows plus suppressed", expected.admittedRecords(), side.admitted());
        findings.same("rows", (long) side.released.size(), manifest.number("rows"));
        findings.same("suppressed", (long) side.suppressed.size(), manifest.number("suppressed"));
        Map<String, Integer> rowsOf = new HashMap<>();
        for (SideRows.Origin origin : side.released) {
            rowsOf.merge(origin.worker(), 1, Integer::sum);
        }
        findings.same("contributors", (long) rowsOf.size(), manifest.number("contributors"));
        checkConsents(expected, manifest.consents(), rowsOf.size(), findings);
        int most = rowsOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        findings.unless(
                most <= expected.rowsPerContributorMax(),
                "a contributor has " + most + " rows, at most " + expected.rowsPerContributorMax());
    }

    /** Everybody in the packet agreed to every purpose of it, and the manifest says of no other. */
    private static void checkConsents(
            Expectation expected, Map<String, Long> consents, long workers, Findings findings) {
        for (String purpose : expected.purposes()) {
            findings.same(
                    "contributors who consented to " + purpose,
                    workers,
                    consents.getOrDefault(purpose, 0L));
        }
        for (String purpose : consents.keySet()) {
            findings.unless(
                    expected.purposes().contains(purpose), "consents name the purpose " + purpose);
        }
    }
}
