package org.xpatvoices.payouts.remittance;

import org.xpatvoices.contracts.remittance.Silence;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many questions at one time, each with as long as all of them have. */
final class AtOnce {
    private AtOnce() {}

    /** The answers in the order of the questions; what was not there in time is broken off. */
    static List<Future<JsonNode>> ask(List<Callable<JsonNode>> questions, Duration time)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(questions, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What was answered; {@link NotBelieved} for whoever failed or was broken off. */
    static JsonNode heard(Future<JsonNode> answer) {
        return switch (answer.state()) {
            case SUCCESS -> answer.resultNow();
            case FAILED ->
                    throw answer.exceptionNow() instanceof NotBelieved fault
                            ? fault
                            : new NotBelieved(Silence.FAILED);
            case CANCELLED, RUNNING -> throw new NotBelieved(Silence.TOO_SLOW);
        };
    }
}
