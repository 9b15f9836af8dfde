package org.xpatvoices.marketplace.web.contribution;

import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.problem.Problems;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.Caller;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on a few lines of a batch at a time and tells the results in the order of the lines. At any
 * moment it holds no more lines than it works on.
 */
@Component
class BatchIntake {
    private final ContributionIntake intake;
    private final BatchLimits limits;
    private final JsonMapper json;

    BatchIntake(ContributionIntake intake, BatchLimits limits, JsonMapper json) {
        this.intake = intake;
        this.limits = limits;
        this.json = json;
    }

    void take(InputStream body, Caller caller, ResultSpool results) throws IOException {
        var lines = new Lines(body, Math.toIntExact(limits.lineBytesMax().toBytes()));
        var atWork = new ArrayDeque<Future<LineResult>>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            int count = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                count++;
                if (atWork.size() == limits.linesAtOnce()) {
                    tell(atWork, results);
                }
                boolean surplus = count > limits.linesMax();
                var current = line;
                atWork.add(
                        workers.submit(
                                inTheSameTrace(
                                        () ->
                                                surplus
                                                        ? surplus(current)
                                                        : resultOf(current, caller))));
            }
            while (!atWork.isEmpty()) {
                tell(atWork, results);
            }
        }
    }

    private LineResult resultOf(Lines.Line line, Caller caller) {
        if (line.bytes() == null) {
            return LineResult.rejected(
                    line.number(),
                    null,
                    Problems.of(
                            WebProblem.BODY_TOO_LARGE.because(
                                    "A line may hold "
                                            + limits.lineBytesMax().toBytes()
                                            + " bytes.")));
        }
        JsonNode record;
        try {
            record = json.readTree(line.bytes());
        } catch (JacksonException malformed) {
            return LineResult.rejected(line.number(), null, Problems.of(malformed));
        }
        var id = record.path("contributionId").stringValue("");
        try {
            return LineResult.of(line.number(), id, intake.take(record, caller));
        } catch (RuntimeException refused) {
            return LineResult.rejected(
                    line.number(), id.length() == 36 ? id : null, Problems.of(refused));
        }
    }

    private LineResult surplus(Lines.Line line) {
        return LineResult.rejected(
                line.number(),
                null,
                Problems.of(
                        WebProblem.BODY_TOO_LARGE.because(
                                "A batch may hold " + limits.linesMax() + " lines.")));
    }

    private void tell(Queue<Future<LineResult>> atWork, ResultSpool results) throws IOException {
        try {
            results.add(json.writeValueAsBytes(atWork.remove().get()));
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Problems name the trace of the request, also when they happen on another thread. */
    private static <T> Callable<T> inTheSameTrace(Callable<T> work) {
        var context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            return work.call();
        };
    }
}
