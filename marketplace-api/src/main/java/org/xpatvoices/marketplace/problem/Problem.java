package org.xpatvoices.marketplace.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.util.List;

/** The body of every error answer (RFC 9457), with the places at fault and the trace to name. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors", "traceId"})
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldFault> errors,
        @Nullable String traceId) {

    /** Where the log context keeps the id of the current trace. */
    public static final String TRACE_ID = "traceId";

    static Problem of(ProblemType type, @Nullable String detail, List<FieldFault> errors) {
        return new Problem(
                type.uri(), type.title(), type.status(), detail, errors, MDC.get(TRACE_ID));
    }
}
