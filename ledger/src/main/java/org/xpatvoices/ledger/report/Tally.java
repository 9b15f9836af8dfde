package org.xpatvoices.ledger.report;

import org.xpatvoices.contracts.report.ReportContent.Mix;
import org.xpatvoices.ledger.contribution.ToldFacts;
import org.xpatvoices.ledger.report.estimate.Floor;
import org.xpatvoices.ledger.report.estimate.Members.Member;
import org.xpatvoices.ledger.report.indicator.Measure;
import org.xpatvoices.ledger.report.indicator.Testimony;
import org.xpatvoices.ledger.report.indicator.Verdict;
import org.xpatvoices.ledger.shredding.SetNames;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges workers one after another and keeps what the figures are made of. */
final class Tally {
    private final Map<Measure, Sample> samples = new LinkedHashMap<>();
    private final Sample everybody = new Sample();
    private final SetNames names;
    private final Map<Long, List<Mixture.Way>> ways = new HashMap<>();
    private final List<String> contributions = new ArrayList<>();
    private final TreeMap<String, Integer> forms = new TreeMap<>();

    Tally(List<Measure> measures, SetNames names) {
        this.names = names;
        measures.forEach(measure -> samples.put(measure, new Sample()));
    }

    /** Takes a worker whose employer is known; the others cannot be judged by the floors. */
    void take(Testimony testimony, List<ToldFacts> told, SetNames.OfWorker name) {
        String employer = testimony.employer().orElse("");
        if (employer.isEmpty()) {
            return;
        }
        var worker =
                new Sample.Worker(
                        names.employer(employer),
                        Cells.stratum(testimony),
                        Cells.payBlock(testimony),
                        Cells.nationality(testimony));
        var members = new Naming(name, testimony, worker.employer());
        boolean counted = false;
        for (var one : samples.entrySet()) {
            Verdict verdict = one.getKey().rule().judge(testimony);
            counted |= verdict.answered();
            one.getValue().add(verdict, worker, members.of(one.getKey().forms()));
        }
        if (counted) {
            Member member = members.of(EnumSet.allOf(Measure.Form.class));
            everybody.add(new Verdict(Verdict.Answer.FINE, 0, 0), worker, member);
            ways.put(member.number(), told.stream().flatMap(Mixture.Way::of).toList());
            told.forEach(this::note);
        }
    }

    /** Complaints are counted apart: which of the workers here they are of is not known. */
    void take(List<ComplaintTimes.Handled> complaints) {
        samples.forEach(
                (measure, sample) -> {
                    if (measure.kind() == Measure.Kind.DAYS) {
                        complaints.forEach(
                                one ->
                                        sample.add(
                                                ComplaintMeasures.judge(measure, one),
                                                ComplaintMeasures.worker(one),
                                                ComplaintMeasures.member(one)));
                    }
                });
    }

    Map<Measure, Sample> samples() {
        return samples;
    }

    Sample everybody() {
        return everybody;
    }

    /** In which ways the contributions of these workers came in, as far as it can be told. */
    List<Mix> mix(Sample kept, Floor floor) {
        return Mixture.of(kept, ways, floor);
    }

    List<String> forms() {
        return List.copyOf(forms.keySet());
    }

    /** Keyed: who knows ids and not the key cannot try which of them were read. */
    String datasetSha256() {
        return names.digest(contributions.stream().sorted().toList());
    }

    private void note(ToldFacts told) {
        contributions.add(told.facts().contributionId());
        forms.merge(told.facts().schemaId() + "@" + told.facts().schemaVersion(), 1, Integer::sum);
    }

    /** Names a worker by what a measure reads, each combination of forms once. */
    private record Naming(
            SetNames.OfWorker name,
            Testimony testimony,
            int employer,
            Map<Set<Measure.Form>, Member> known) {
        Naming(SetNames.OfWorker name, Testimony testimony, int employer) {
            this(name, testimony, employer, new HashMap<>());
        }

        Member of(Set<Measure.Form> forms) {
            return known.computeIfAbsent(forms, this::member);
        }

        private Member member(Set<Measure.Form> forms) {
            var told =
                    forms.stream()
                            .flatMap(testimony::read)
                            .map(one -> one.contributionId())
                            .toList();
            return new Member(name.told(told), name.worker(), employer);
        }
    }
}
