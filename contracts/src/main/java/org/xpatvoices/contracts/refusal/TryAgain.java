package org.xpatvoices.contracts.refusal;

/**
 * Nothing is wrong with the request and nothing was decided against it: it could not be carried out
 * now, or nobody knows whether it was. The same request again, with the same ids, is right; doors
 * answer 503 and say when.
 */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TryAgain(String why) {
        super(why, null, false, false);
    }
}
