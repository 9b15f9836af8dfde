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
        for (var consented : manifest.consents().entrySet()) {
            findings.unless(
                    expected.purposes().contains(consented.getKey()),
                    "consents name the purpose " + consented.getKey());
            findings.same(
                    "contributors who consented to " + consented.getKey(),
                    (long) rowsOf.size(),
                    consented.getValue());
        }
        int most = rowsOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        findings.unless(
                most <= expected.rowsPerContributorMax(),
                "a contributor has " + most + " rows, at most " + expected.rowsPerContributorMax());
    }
}
