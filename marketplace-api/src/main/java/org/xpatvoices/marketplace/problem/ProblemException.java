package org.xpatvoices.marketplace.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that a door turns away; thrown through {@link WebProblem}. */
public final class ProblemException extends RuntimeException {
    private final WebProblem problem;
    private final transient List<FieldFault> faults;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    ProblemException(WebProblem problem, String detail, List<FieldFault> faults) {
        super(detail, null, false, false);
        this.problem = problem;
        this.faults = List.copyOf(faults);
    }

    /** Adds a header that belongs to the answer, Retry-After for instance. */
    public ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public WebProblem problem() {
        return problem;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
