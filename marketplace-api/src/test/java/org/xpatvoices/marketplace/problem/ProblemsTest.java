package org.xpatvoices.marketplace.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.TryAgain;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

class ProblemsTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new ConcurrencyException("two wrote"), "concurrent-change"),
                arguments(new AggregateNotFoundException("x", "none"), "not-found"),
                arguments(new CannotGetJdbcConnectionException("down"), "temporarily-unavailable"),
                arguments(new CannotCreateTransactionException("down"), "temporarily-unavailable"),
                arguments(new DataAccessResourceFailureException("cut"), "temporarily-unavailable"),
                arguments(new QueryTimeoutException("slow"), "temporarily-unavailable"),
                arguments(
                        new TryAgain("The log cannot be written now."), "temporarily-unavailable"),
                arguments(new EventStoreException("unreadable"), "internal-error"),
                arguments(new IllegalStateException("a fault of ours"), "internal-error"),
                arguments(
                        new CompletionException(
                                new ExecutionException(
                                        new Refused(PayoutRule.BREAK_MUST_BE_OPEN, "closed"))),
                        "break-must-be-open"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void callsEveryFailureByItsName(Exception failure, String slug) {
        assertThat(Problems.of(failure).type()).isEqualTo("/problems/" + slug);
    }

    @Test
    void saysWhenToComeBackToWhomTheLogCannotServe() {
        var answer = Problems.answer(new CompletionException(new TryAgain("too many wait")));

        assertThat(answer.problem().status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "1");
    }
}
