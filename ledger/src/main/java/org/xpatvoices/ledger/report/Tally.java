package org.xpatvoices.ledger.report;

import org.xpatvoices.ledger.contribution.ToldFacts;
import org.xpatvoices.ledger.report.estimate.Members.Member;
import org.xpatvoices.ledger.report.indicator.Measure;
import org.xpatvoices.ledger.report.indicator.Statement;
import org.xpatvoices.ledger.report.indicator.Testimony;
import org.xpatvoices.ledger.report.indicator.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Judges workers one after another and keeps what the figures are made of. */
final class Tally {
    private final Map<Measure, Sample> samples = new LinkedHashMap<>();
    private final Sample everybody = new Sample();
    private final Map<String, Map<String, Integer>> mix = new TreeMap<>();
    private final List<String> contributions = new ArrayList<>();
    private final TreeMap<String, Integer> forms = new TreeMap<>();

    Tally(List<Measure> measures) {
        measures.forEach(measure -> samples.put(measure, new Sample()));
    }

    /** Takes a worker whose employer is known; the others cannot be judged by the floors. */
    void take(Testimony testimony, List<ToldFacts> told) {
        String employer = testimony.employer().orElse("");
        if (employer.isEmpty()) {
            return;
        }
        var worker =
                new Sample.Worker(
                        Numbers.employer(employer),
                        Cells.stratum(testimony),
                        Cells.payBlock(testimony),
                        Cells.nationality(testimony));
        boolean counted = false;
        for (var one : samples.entrySet()) {
            Verdict verdict = one.getKey().rule().judge(testimony);
            counted |= verdict.answered();
            one.getValue().add(verdict, worker, member(one.getKey(), testimony, worker));
        }
        if (counted) {
            everybody.add(
                    new Verdict(Verdict.Answer.FINE, 0, 0), worker, member(testimony, worker));
            told.forEach(this::note);
        }
    }

    Map<Measure, Sample> samples() {
        return samples;
    }

    Sample everybody() {
        return everybody;
    }

    /** How many contributions came in which way, by channel and attestation. */
    Map<String, Map<String, Integer>> mix() {
        return mix;
    }

    List<String> forms() {
        return List.copyOf(forms.keySet());
    }

    String datasetSha256() {
        return Numbers.sha256(String.join("\n", contributions.stream().sorted().toList()));
    }

    private void note(ToldFacts told) {
        contributions.add(told.facts().contributionId());
        forms.merge(told.facts().schemaId() + "@" + told.facts().schemaVersion(), 1, Integer::sum);
        count("attestation", told.attestation());
        count("channel", Objects.requireNonNullElse(told.channel(), "NOT_KEPT"));
    }

    private void count(String kind, String code) {
        mix.computeIfAbsent(kind, _ -> new TreeMap<>()).merge(code, 1, Integer::sum);
    }

    private static Member member(Measure measure, Testimony testimony, Sample.Worker worker) {
        var used = measure.forms().stream().flatMap(form -> statements(form, testimony)).toList();
        return new Member(Numbers.member(used), worker.employer());
    }

    private static Member member(Testimony testimony, Sample.Worker worker) {
        var used =
                Stream.of(Measure.Form.values())
                        .flatMap(form -> statements(form, testimony))
                        .toList();
        return new Member(Numbers.member(used), worker.employer());
    }

    private static Stream<Statement> statements(Measure.Form form, Testimony testimony) {
        return switch (form) {
            case PROFILE -> Stream.ofNullable(testimony.profile());
            case CONTRACT -> testimony.contracts().stream();
            case WAGES -> testimony.wages().stream();
            case COST -> Stream.ofNullable(testimony.cost());
            case SCREENING -> Stream.ofNullable(testimony.screening());
        };
    }
}
