package org.xpatvoices.marketplace.web.contribution;

import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.security.Caller;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on some hundred lines of a batch at a time: judges them side by side, records them with one
 * append, and tells the results in the order of the lines. While one group is being recorded the
 * next is judged; never are there more in memory.
 */
@Component
public class BatchIntake {
    private static final int GROUPS_AT_ONCE = 2;

    private final LineGroup.Work work;
    private final BatchLimits limits;
    private final JsonMapper json;

    BatchIntake(ContributionIntake intake, BatchLimits limits, JsonMapper json) {
        this.work = new LineGroup.Work(intake, limits, json);
        this.limits = limits;
        this.json = json;
    }

    public void take(InputStream body, Caller caller, ResultSpool results) throws IOException {
        var lines = new Lines(body, Math.toIntExact(limits.lineBytesMax().toBytes()));
        var atWork = new ArrayDeque<Future<List<LineResult>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int count = 0;
            var group = new LineGroup(work, caller);
            for (var line = lines.next(); line != null; line = lines.next()) {
                group.add(line, ++count > limits.linesMax());
                if (group.size() == limits.linesAtOnce()) {
                    begin(group, atWork, threads, results);
                    group = new LineGroup(work, caller);
                }
            }
            begin(group, atWork, threads, results);
            while (!atWork.isEmpty()) {
                tell(atWork.remove(), results);
            }
        }
    }

    private void begin(
            LineGroup group,
            Queue<Future<List<LineResult>>> atWork,
            ExecutorService threads,
            ResultSpool results)
            throws IOException {
        if (atWork.size() == GROUPS_AT_ONCE) {
            tell(atWork.remove(), results);
        }
        atWork.add(threads.submit(SameTrace.of(() -> group.record(threads))));
    }

    private void tell(Future<List<LineResult>> done, ResultSpool results) throws IOException {
        try {
            for (var result : done.get()) {
                results.add(json.writeValueAsBytes(result));
            }
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
