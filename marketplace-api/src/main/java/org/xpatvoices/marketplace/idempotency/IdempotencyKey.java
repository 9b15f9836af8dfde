package org.xpatvoices.marketplace.idempotency;

import jakarta.servlet.http.HttpServletRequest;

import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.Caller;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** The key of this request and who sent it; declare it as a parameter of a handler. */
public record IdempotencyKey(Caller caller, String key) {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    static IdempotencyKey of(Caller caller, HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            throw WebProblem.MISSING_IDEMPOTENCY_KEY.because("The Idempotency-Key is missing.");
        }
        if (!KEY.matcher(key).matches()) {
            throw WebProblem.MISSING_IDEMPOTENCY_KEY.because(
                    "The Idempotency-Key must be 1 to 255 visible ASCII characters.");
        }
        return new IdempotencyKey(caller, key);
    }

    /**
     * The id of the thing this request creates under that word. The same key gives the same id,
     * also in a later process.
     */
    public UUID idFor(String what) {
        return IdempotentId.of(caller, key, what);
    }

    /** Under what the table knows the key: the key itself stays with the client. */
    byte[] row() {
        return IdempotentId.sha256("xpat-voices/key/v1", caller.clientId(), key);
    }

    /** What has to be the same for a request to be the same. */
    static byte[] hash(HttpServletRequest request, byte[] body) {
        String query = request.getQueryString();
        return IdempotentId.sha256(
                request.getMethod(),
                request.getRequestURI(),
                query == null ? "" : query,
                new String(body, StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return "IdempotencyKey[withheld]";
    }
}
