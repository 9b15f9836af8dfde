package org.xpatvoices.marketplace.paging;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.util.Arrays;

/** The state a caller believes a resource to be in; declare it as a parameter of a handler. */
public record IfMatch(@Nullable String header) {

    /** Refuses when the caller named a state that is not the current one. */
    public void require(String currentEtag) {
        if (header == null || header.strip().equals("*")) {
            return;
        }
        boolean named =
                Arrays.stream(header.split(",")).anyMatch(tag -> tag.strip().equals(currentEtag));
        if (!named) {
            throw WebProblem.PRECONDITION_FAILED.because(
                    "The resource is now " + currentEtag + ".");
        }
    }
}
