package org.xpatvoices.marketplace.problem;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

import tools.jackson.core.JacksonException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the framework found wrong with a request, in our words. */
final class FrameworkFaults {
    private FrameworkFaults() {}

    static Throwable translated(Throwable thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentNotValidException invalid -> invalidBody(invalid);
            case HandlerMethodValidationException invalid -> invalidParameter(invalid);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case RequestRejectedException _ ->
                    WebProblem.MALFORMED_REQUEST.because(
                            "The URL, a parameter or a header holds characters that are not let"
                                    + " in.");
            case MultipartException _ ->
                    WebProblem.MALFORMED_REQUEST.because("A file comes as a part of its form.");
            case ErrorResponse response -> framework(response, thrown);
            default -> thrown;
        };
    }

    private static Throwable unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable at = unreadable; at != null; at = at.getCause()) {
            if (at instanceof ProblemException || at instanceof JacksonException) {
                return at;
            }
        }
        return WebProblem.MALFORMED_JSON.because("The body is missing or cannot be read.");
    }

    private static ProblemException invalidBody(MethodArgumentNotValidException invalid) {
        List<FieldFault> faults = new ArrayList<>();
        for (ObjectError error : invalid.getBindingResult().getAllErrors()) {
            String pointer =
                    error instanceof FieldError field ? Pointers.ofPath(field.getField()) : "";
            faults.add(new FieldFault(pointer, Pointers.text(error.getDefaultMessage())));
        }
        faults.sort(Comparator.comparing(FieldFault::pointer).thenComparing(FieldFault::detail));
        return WebProblem.INVALID_FIELD.because(
                faults.size() == 1 ? "One field is wrong." : faults.size() + " fields are wrong.",
                faults);
    }

    private static ProblemException invalidParameter(HandlerMethodValidationException invalid) {
        StringBuilder detail = new StringBuilder();
        invalid.getParameterValidationResults()
                .forEach(
                        result ->
                                result.getResolvableErrors()
                                        .forEach(
                                                error ->
                                                        detail.append(
                                                                        result.getMethodParameter()
                                                                                .getParameterName())
                                                                .append(' ')
                                                                .append(error.getDefaultMessage())
                                                                .append(". ")));
        return WebProblem.INVALID_PARAMETER.because(detail.toString().strip());
    }

    /** An id in the path that cannot be an id is simply not found. */
    private static ProblemException mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return WebProblem.NOT_FOUND.because("There is nothing with this id.");
        }
        return WebProblem.INVALID_PARAMETER.because(
                "The parameter " + mismatch.getName() + " has a value that is not allowed.");
    }

    private static Throwable framework(ErrorResponse response, Throwable thrown) {
        int status = response.getStatusCode().value();
        if (status >= 500) {
            return thrown;
        }
        WebProblem problem =
                status == 400 ? WebProblem.INVALID_PARAMETER : WebProblem.ofStatus(status);
        String detail = response.getBody().getDetail();
        return problem.because(detail == null ? problem.type().cause() : detail);
    }
}
