package org.xpatvoices.marketplace.web.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.RecordAnswer;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.contribution.RecordContributions;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.marketplace.problem.Problem;
import org.xpatvoices.marketplace.problem.Problems;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.Caller;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Lines that are recorded with one append, each with a result of its own. */
final class LineGroup {
    /** Judging needs a processor; more at once than there are would only take turns. */
    private static final int SLICES = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Work work;
    private final Caller caller;
    private final List<Entry> entries = new ArrayList<>();

    LineGroup(Work work, Caller caller) {
        this.work = work;
        this.caller = caller;
    }

    /** What is needed to work on lines. */
    record Work(ContributionIntake intake, BatchLimits limits, JsonMapper json) {}

    private static final class Entry {
        private final Lines.Line line;
        private final boolean surplus;
        private @Nullable String id;
        private @Nullable Object command;
        private @Nullable LineResult result;

        Entry(Lines.Line line, boolean surplus) {
            this.line = line;
            this.surplus = surplus;
        }

        void created(RecordOutcome outcome) {
            result = LineResult.of(line.number(), String.valueOf(id), outcome);
        }

        void rejected(Problem problem) {
            String told = id != null && id.length() == 36 ? id : null;
            result = LineResult.rejected(line.number(), told, problem);
        }
    }

    void add(Lines.Line line, boolean surplus) {
        entries.add(new Entry(line, surplus));
    }

    int size() {
        return entries.size();
    }

    List<LineResult> record(ExecutorService threads) throws InterruptedException {
        judgeAll(threads);
        var together = new ArrayList<Entry>();
        for (var entry : entries) {
            if (entry.command instanceof RecordContribution) {
                together.add(entry);
            } else if (entry.command != null) {
                sendAlone(entry);
            }
        }
        sendTogether(together);
        return entries.stream().map(entry -> Objects.requireNonNull(entry.result)).toList();
    }

    private void judgeAll(ExecutorService threads) throws InterruptedException {
        var slices = new ArrayList<Callable<Boolean>>();
        int slice = Math.ceilDiv(Math.max(1, entries.size()), SLICES);
        for (int from = 0; from < entries.size(); from += slice) {
            var part = entries.subList(from, Math.min(from + slice, entries.size()));
            slices.add(
                    SameTrace.of(
                            () -> {
                                part.forEach(this::judge);
                                return true;
                            }));
        }
        for (var done : threads.invokeAll(slices)) {
            try {
                done.get();
            } catch (ExecutionException unexpected) {
                throw new IllegalStateException(unexpected.getCause());
            }
        }
    }

    private void judge(Entry entry) {
        byte[] bytes = entry.line.bytes();
        if (entry.surplus || bytes == null) {
            entry.rejected(tooLarge(entry));
            return;
        }
        try {
            JsonNode record = work.json().readTree(bytes);
            entry.id = record.path("contributionId").stringValue("");
            entry.command = work.intake().judge(record, caller);
        } catch (JacksonException malformed) {
            entry.rejected(Problems.of(malformed));
        } catch (RuntimeException refused) {
            entry.rejected(Problems.of(refused));
        }
    }

    private Problem tooLarge(Entry entry) {
        return Problems.of(
                WebProblem.BODY_TOO_LARGE.because(
                        entry.surplus
                                ? "A batch may hold " + work.limits().linesMax() + " lines."
                                : "A line may hold "
                                        + work.limits().lineBytesMax().toBytes()
                                        + " bytes."));
    }

    /** A clash with somebody else fails the append as a whole: then each goes by itself. */
    private void sendTogether(List<Entry> together) {
        if (together.size() < 2) {
            together.forEach(this::sendAlone);
            return;
        }
        try {
            var records =
                    together.stream().map(entry -> (RecordContribution) entry.command).toList();
            var answers = work.intake().send(new RecordContributions(records));
            for (int at = 0; at < together.size(); at++) {
                answered(together.get(at), answers.get(at));
            }
        } catch (TryAgain later) {
            together.forEach(entry -> entry.rejected(Problems.of(later)));
        } catch (RuntimeException clash) {
            together.forEach(this::sendAlone);
        }
    }

    private static void answered(Entry entry, RecordAnswer answer) {
        var refusal = answer.refusal();
        if (refusal != null) {
            entry.rejected(Problems.of(refusal));
        } else {
            entry.created(Objects.requireNonNull(answer.outcome()));
        }
    }

    private void sendAlone(Entry entry) {
        try {
            entry.created(work.intake().send(Objects.requireNonNull(entry.command)));
        } catch (RuntimeException refused) {
            entry.rejected(Problems.of(refused));
        }
    }
}
