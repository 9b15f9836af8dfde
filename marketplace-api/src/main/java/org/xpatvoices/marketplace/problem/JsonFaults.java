package org.xpatvoices.marketplace.problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;

/** Tells where a JSON body is wrong, without repeating what it held. */
final class JsonFaults {
    private JsonFaults() {}

    static ProblemException explain(JacksonException fault) {
        String pointer = pointer(fault.getPath());
        if (fault instanceof StreamReadException && !(fault instanceof InputCoercionException)) {
            return WebProblem.MALFORMED_JSON.because(
                    "The body stops being JSON at line "
                            + fault.getLocation().getLineNr()
                            + ", column "
                            + fault.getLocation().getColumnNr()
                            + ".");
        }
        if (fault instanceof UnrecognizedPropertyException) {
            return WebProblem.UNKNOWN_FIELD.because(
                    "The field " + pointer + " is not known here.",
                    List.of(new FieldFault(pointer, "is not known here")));
        }
        return WebProblem.INVALID_FIELD.because(
                pointer.isEmpty()
                        ? "The body is not of the expected shape."
                        : "The field " + pointer + " is not of the expected type or form.",
                List.of(new FieldFault(pointer, "is not of the expected type or form")));
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? step.getIndex() : escaped(name));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
