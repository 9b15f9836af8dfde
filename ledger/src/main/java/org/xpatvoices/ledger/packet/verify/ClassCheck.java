package org.xpatvoices.ledger.packet.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that read the same form a class; every class is counted again, in workers. */
final class ClassCheck {
    private final Expectation expected;
    private final CsvText csv;
    private final SideRows side;
    private final Findings findings;
    private final DistanceCheck distance;

    private long k = Long.MAX_VALUE;
    private long l = Long.MAX_VALUE;
    private long employers = Long.MAX_VALUE;
    private long largestEmployerPercent;
    private long distanceBasisPoints;

    ClassCheck(
            Expectation expected,
            Vocabulary vocabulary,
            CsvText csv,
            SideRows side,
            Findings findings) {
        this.expected = expected;
        this.csv = csv;
        this.side = side;
        this.findings = findings;
        this.distance = new DistanceCheck(expected, vocabulary, side);
    }

    void check(ManifestText manifest) {
        Map<List<String>, List<Integer>> classes = new LinkedHashMap<>();
        for (int row = 0; row < csv.rows.size(); row++) {
            List<String> labels = csv.rows.get(row).subList(0, expected.quasi().size());
            classes.computeIfAbsent(labels, key -> new ArrayList<>()).add(row);
        }
        classes.values().forEach(this::count);
        findings.unless(!classes.isEmpty(), "there is no row");
        findings.same("classes", (long) classes.size(), manifest.number("classes"));
        if (!classes.isEmpty()) {
            checkReached(manifest);
        }
    }

    private void checkReached(ManifestText manifest) {
        findings.same("reached k", k, manifest.model("reached", "k"));
        findings.same("reached l", l, manifest.model("reached", "l"));
        findings.same("reached employers", employers, manifest.model("reached", "employers"));
        findings.same(
                "reached largestEmployerPercent",
                largestEmployerPercent,
                manifest.model("reached", "largestEmployerPercent"));
        findings.same(
                "reached distanceBasisPoints",
                distanceBasisPoints,
                manifest.model("reached", "distanceBasisPoints"));
    }

    private void count(List<Integer> rows) {
        String name = "the class of row " + (rows.getFirst() + 1);
        Set<String> workers = new HashSet<>();
        Map<String, Set<String>> byEmployer = new HashMap<>();
        for (int row : rows) {
            SideRows.Origin origin = side.released.get(row);
            workers.add(origin.worker());
            byEmployer
                    .computeIfAbsent(origin.employer(), key -> new HashSet<>())
                    .add(origin.worker());
        }
        int largest = byEmployer.values().stream().mapToInt(Set::size).max().orElseThrow();
        Expectation.RequiredModel model = expected.model();
        atLeast(name, "workers", workers.size(), model.k());
        atLeast(name, "employers", byEmployer.size(), model.employers());
        long percent = (100L * largest + workers.size() - 1) / workers.size();
        findings.unless(
                100L * largest <= (long) model.largestEmployerPercent() * workers.size(),
                name + " has " + percent + " % of its workers with one employer");
        k = Math.min(k, workers.size());
        employers = Math.min(employers, byEmployer.size());
        largestEmployerPercent = Math.max(largestEmployerPercent, percent);
        countAnswers(name, rows);
    }

    private void countAnswers(String name, List<Integer> rows) {
        int first = expected.quasi().size();
        for (int i = 0; i < expected.sensitive().size(); i++) {
            Set<String> answers = new HashSet<>();
            for (int row : rows) {
                answers.add(csv.rows.get(row).get(first + i));
            }
            answers.remove("NOT_STATED");
            answers.remove("OTHER_CURRENCY");
            String what = "answers of " + expected.sensitive().get(i);
            atLeast(name, what, answers.size(), expected.model().l());
            l = Math.min(l, answers.size());
            long far = distance.basisPoints(i, rows, csv);
            findings.unless(
                    far <= expected.model().distanceBasisPoints(),
                    name + " lies " + far + " basis points from the whole in " + what);
            distanceBasisPoints = Math.max(distanceBasisPoints, far);
        }
    }

    private void atLeast(String name, String what, int found, int needed) {
        findings.unless(
                found >= needed, name + " has " + found + " " + what + ", needed are " + needed);
    }
}
