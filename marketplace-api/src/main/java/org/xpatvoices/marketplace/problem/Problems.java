package org.xpatvoices.marketplace.problem;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.contracts.refusal.TryAgain;

import tools.jackson.core.JacksonException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * The one table from an exception to a problem. What is not in it is our fault: it is logged with
 * its trace and told to nobody.
 */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** An answer before it is written: the problem and the headers that belong to it. */
    record Answer(Problem problem, Map<String, String> headers, @Nullable Rule rule) {}

    /** The problem an error answer for this exception would hold; for results per line. */
    public static Problem of(Throwable thrown) {
        return answer(thrown).problem();
    }

    static Answer answer(Throwable thrown) {
        Throwable cause = known(thrown);
        return switch (cause) {
            case Refused refused ->
                    new Answer(
                            Problem.of(
                                    ProblemType.of(refused.rule()),
                                    refused.getMessage(),
                                    List.of()),
                            Map.of(),
                            refused.rule());
            case ProblemException problem -> answer(problem);
            case JacksonException json -> answer(JsonFaults.explain(json));
            case MalformedId id -> answer(WebProblem.invalid("", Pointers.text(id.getMessage())));
            case AggregateNotFoundException _ ->
                    answer(WebProblem.NOT_FOUND.because("There is nothing with this id."));
            case ConcurrencyException _ ->
                    answer(WebProblem.CONCURRENT_CHANGE.because("Two requests met."));
            case TryAgain later ->
                    answer(
                            WebProblem.TEMPORARILY_UNAVAILABLE
                                    .because(Pointers.text(later.getMessage()))
                                    .with("Retry-After", "1"));
            case Exception failure when isOutage(failure) -> {
                LOG.warn("a part of the platform does not answer", failure);
                yield answer(
                        WebProblem.TEMPORARILY_UNAVAILABLE
                                .because("Please repeat the request.")
                                .with("Retry-After", "5"));
            }
            default -> {
                LOG.error("unexpected failure", thrown);
                yield answer(
                        WebProblem.INTERNAL_ERROR.because(
                                "Something failed here; the trace id finds it in our log."));
            }
        };
    }

    private static Answer answer(ProblemException problem) {
        return new Answer(
                Problem.of(problem.problem().type(), problem.getMessage(), problem.faults()),
                problem.headers(),
                null);
    }

    private static boolean isOutage(Exception failure) {
        return failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException;
    }

    /** Looks through wrappers, because gateways and message converters wrap what we threw. */
    private static Throwable known(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Refused || at instanceof ProblemException || at instanceof TryAgain) {
                return at;
            }
        }
        Throwable at = thrown;
        while ((at instanceof CompletionException || at instanceof ExecutionException)
                && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }
}
