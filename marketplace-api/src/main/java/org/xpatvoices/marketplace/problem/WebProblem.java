package org.xpatvoices.marketplace.problem;

import java.util.List;
import java.util.Locale;

/** What can be wrong with a request before any rule of the business is asked. */
public enum WebProblem {
    MALFORMED_JSON(400, "The body is not one JSON value.", "Send well-formed JSON in UTF-8."),
    UNKNOWN_FIELD(
            400,
            "The body holds a field that this operation does not know.",
            "Remove the field that the pointer names, or look for its right name at /docs."),
    MALFORMED_REQUEST(
            400, "The request line or a header cannot be read.", "Encode the URL and the headers."),
    INVALID_PARAMETER(
            400,
            "A path or query parameter or a header is missing or has a value that is not allowed.",
            "Send the parameter as the API description says."),
    MISSING_IDEMPOTENCY_KEY(
            400,
            "This operation moves money, sells or enrols, and must not happen twice by accident.",
            "Send an Idempotency-Key header of 1 to 255 visible ASCII characters, a new UUID for"
                    + " each new intent, the same one for each retry."),
    UNAUTHORISED(
            401,
            "No token came with the request, or it has expired or is not one of ours.",
            "Fetch a token at /oauth2/token, or start a worker session, and send it as Bearer."),
    WRONG_CARD_OR_PIN(401, "Card and PIN do not belong together.", "Check both and try again."),
    MISSING_SCOPE(
            403,
            "The caller is known, but this operation is not open to this kind of caller or scope.",
            "Ask for the scope that the API description names; the operator grants it."),
    FORM_IS_STALE(
            403,
            "The form was opened in another session, or does not come from a page of ours.",
            "Open the page again and send the form from there."),
    NOT_FOUND(
            404,
            "There is nothing at this address for this caller.",
            "Check the address and the id."),
    METHOD_NOT_ALLOWED(
            405, "The address does not offer this method.", "Use a method of the Allow header."),
    NOT_ACCEPTABLE(
            406,
            "No representation fits the Accept header.",
            "Accept application/json and application/problem+json."),
    IDEMPOTENCY_REQUEST_IN_PROGRESS(
            409,
            "The first request with this Idempotency-Key is still being carried out.",
            "Repeat the same request after the seconds of Retry-After."),
    PIN_IS_ALREADY_SET(
            409,
            "A PIN was chosen for this card before.",
            "Use that PIN; a lost one is replaced at a hub."),
    CONCURRENT_CHANGE(
            409,
            "Somebody else changed the same thing at the same moment.",
            "Read it again, then repeat the request."),
    PRECONDITION_FAILED(
            412, "The resource is not the one of your If-Match.", "Read it again, then decide."),
    BODY_TOO_LARGE(
            413, "The body is larger than this operation takes.", "Send it in smaller parts."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body is of a type that this operation does not read.",
            "Send the Content-Type that the API description names."),
    RANGE_NOT_SATISFIABLE(
            416, "The asked range lies outside the file.", "Ask for a range within its length."),
    INVALID_FIELD(
            422,
            "The body is JSON, but a field is missing or holds what it must not hold.",
            "Correct every field that the pointers name."),
    IDEMPOTENCY_KEY_CONFLICT(
            422,
            "This Idempotency-Key was used for another request.",
            "Use a new key for a new intent."),
    TOO_MANY_REQUESTS(
            429,
            "The limit of requests or of tries is used up.",
            "Wait for the seconds of Retry-After."),
    INTERNAL_ERROR(
            500,
            "The fault is on this side.",
            "Repeat the request later with the same Idempotency-Key; if it stays, name the traceId"
                    + " to the operator."),
    TEMPORARILY_UNAVAILABLE(
            503,
            "A part of the platform does not answer at the moment.",
            "Repeat the request later with the same Idempotency-Key.");

    private static final int HTTP_VERSION_NOT_SUPPORTED = 505;

    private final int status;
    private final String cause;
    private final String cure;

    WebProblem(int status, String cause, String cure) {
        this.status = status;
        this.cause = cause;
        this.cure = cure;
    }

    public int status() {
        return status;
    }

    public ProblemType type() {
        String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemType(slug, status, ProblemType.sentence(name()), cause, cure);
    }

    /** The exception to throw; the detail tells this case and holds nothing personal. */
    public ProblemException because(String detail) {
        return new ProblemException(this, detail, List.of());
    }

    public ProblemException because(String detail, List<FieldFault> faults) {
        return new ProblemException(this, detail, faults);
    }

    /** One field of the body is wrong. */
    public static ProblemException invalid(String pointer, String detail) {
        return INVALID_FIELD.because(
                "The field " + pointer + " " + detail + ".",
                List.of(new FieldFault(pointer, detail)));
    }

    /** The problem that fits a bare status of the container or the framework. */
    static WebProblem ofStatus(int status) {
        for (WebProblem problem : values()) {
            if (problem.status == status && problem != MALFORMED_JSON && problem != UNKNOWN_FIELD) {
                return problem;
            }
        }
        boolean ours = status >= 500 && status != HTTP_VERSION_NOT_SUPPORTED;
        return ours ? INTERNAL_ERROR : MALFORMED_REQUEST;
    }
}
