package org.xpatvoices.ledger.report;

import org.xpatvoices.ledger.report.estimate.Members;
import org.xpatvoices.ledger.report.estimate.Members.Member;
import org.xpatvoices.ledger.report.indicator.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The verdicts of one measure over all workers. */
final class Sample {
    private final List<Answer> answers = new ArrayList<>();
    private final List<Answer> silent = new ArrayList<>();

    /**
     * @param stratum nationality by place, -1 where unknown
     * @param group where groups are compared: block and nationality, else empty
     */
    record Answer(
            Member member,
            boolean breach,
            byte stratum,
            double value,
            double base,
            String block,
            String group) {}

    void add(Verdict verdict, Worker worker, Member member) {
        if (verdict.answered() || verdict.answer() == Verdict.Answer.SILENT) {
            var answer =
                    new Answer(
                            member,
                            verdict.breach(),
                            (byte) worker.stratum(),
                            verdict.value(),
                            verdict.base(),
                            worker.block(),
                            worker.nationality());
            (verdict.answered() ? answers : silent).add(answer);
        }
    }

    /** What every answer of a worker carries along. */
    record Worker(int employer, int stratum, String block, String nationality) {}

    Members members() {
        return Members.of(memberList());
    }

    List<Member> memberList() {
        return answers.stream().map(Answer::member).toList();
    }

    Sample without(Set<Long> held) {
        return only(answer -> !held.contains(answer.member().number()));
    }

    Sample only(Predicate<Answer> kept) {
        var rest = new Sample();
        answers.stream().filter(kept).forEach(rest.answers::add);
        rest.silent.addAll(silent);
        return rest;
    }

    /** Without the breaches. */
    Sample fine() {
        return only(answer -> !answer.breach());
    }

    List<String> blocks() {
        return answers.stream()
                .map(Answer::block)
                .filter(block -> !block.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    int answered() {
        return answers.size();
    }

    int breaches() {
        return Math.toIntExact(answers.stream().filter(Answer::breach).count());
    }

    /** Those who were asked and kept silent, as a sample of their own. */
    Sample silent() {
        var quiet = new Sample();
        quiet.answers.addAll(silent);
        return quiet;
    }

    double[] values() {
        return answers.stream().mapToDouble(Answer::value).toArray();
    }

    double sumOfValues() {
        return Arrays.stream(values()).sum();
    }

    double sumOfBases() {
        return answers.stream().mapToDouble(Answer::base).sum();
    }

    /** Whether a single answer makes up more than half of the values or of the bases. */
    boolean oneMakesHalf() {
        double value = Arrays.stream(values()).max().orElse(0);
        double base = answers.stream().mapToDouble(Answer::base).max().orElse(0);
        return 2 * value > sumOfValues() || 2 * base > sumOfBases();
    }

    /** Answers per stratum, or the breaches among them. */
    int[] perStratum(int strata, boolean breachesOnly) {
        var counts = new int[strata];
        for (Answer answer : answers) {
            if (answer.stratum() >= 0 && (answer.breach() || !breachesOnly)) {
                counts[answer.stratum()]++;
            }
        }
        return counts;
    }
}
