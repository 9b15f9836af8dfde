package org.xpatvoices.marketplace.validation;

import com.networknt.schema.Error;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Says in plain words what the schema engine found, without repeating the value it found. */
final class FaultWording {

    private static final int CODES_LISTED_MAX = 30;

    private FaultWording() {}

    static void tell(Error error, String description, Faults faults) {
        String at = error.getInstanceLocation().toString();
        JsonNode limit = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" ->
                    faults.add(at + step(error), FaultCode.MISSING, "This field is required.");
            case "additionalProperties" ->
                    faults.add(
                            at + step(error),
                            FaultCode.UNKNOWN_FIELD,
                            "There is no field of this name here.");
            case "type" ->
                    faults.add(at, FaultCode.WRONG_TYPE, "This must be " + type(limit) + ".");
            case "enum", "const" ->
                    faults.add(at, FaultCode.NOT_IN_CODE_LIST, codes(limit, description));
            case "pattern", "format" ->
                    faults.add(at, FaultCode.WRONG_FORM, "This must be a " + description + ".");
            case "minimum" ->
                    faults.add(at, FaultCode.OUT_OF_RANGE, "This must be at least " + limit + ".");
            case "maximum" ->
                    faults.add(at, FaultCode.OUT_OF_RANGE, "This must be at most " + limit + ".");
            case "minLength", "minItems" ->
                    faults.add(at, FaultCode.WRONG_LENGTH, "At least " + limit + " needed.");
            case "maxLength" ->
                    faults.add(at, FaultCode.WRONG_LENGTH, "At most " + limit + " characters fit.");
            case "maxItems" ->
                    faults.add(at, FaultCode.WRONG_LENGTH, "At most " + limit + " entries fit.");
            case "uniqueItems" ->
                    faults.add(at, FaultCode.REPEATED, "The same entry may stand here only once.");
            default -> faults.add(at, FaultCode.WRONG_FORM, "This does not fit the form's schema.");
        }
    }

    private static String step(Error error) {
        return Faults.step(String.valueOf(error.getProperty()));
    }

    private static String type(@Nullable JsonNode type) {
        return switch (type == null ? "" : type.stringValue("")) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    private static String codes(@Nullable JsonNode codes, String description) {
        if (codes == null || !codes.isArray()) {
            return "This must be " + codes + ".";
        }

        List<String> listed = new ArrayList<>();
        codes.forEach(code -> listed.add(code.stringValue("")));
        return listed.size() > CODES_LISTED_MAX
                ? "This must be a " + description + "."
                : "This must be one of " + String.join(", ", listed) + ".";
    }
}
