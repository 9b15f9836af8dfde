package org.xpatvoices.marketplace.problem;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every exception that leaves a controller becomes a problem here, and nowhere else. */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler(Throwable.class)
    @Nullable Object on(Throwable thrown, HttpServletRequest request) throws Throwable {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown;
        }
        if (thrown instanceof AsyncRequestNotUsableException) {
            return null;
        }
        Problems.Answer answer = Problems.answer(FrameworkFaults.translated(thrown));
        if (answer.rule() != null) {
            request.setAttribute(RefusalMark.ATTRIBUTE, answer.rule());
        }
        return PageAnswer.isWanted(request)
                ? PageAnswer.of(answer.problem(), request)
                : data(thrown, answer);
    }

    private static ResponseEntity<Problem> data(Throwable thrown, Problems.Answer answer) {
        HttpHeaders headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse response) {
            headers.addAll(response.getHeaders());
        }
        answer.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        return new ResponseEntity<>(answer.problem(), headers, answer.problem().status());
    }
}
