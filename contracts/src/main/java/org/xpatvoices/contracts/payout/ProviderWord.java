package org.xpatvoices.contracts.payout;

/** What a provider says of one payout; {@code code} is its own word for it. */
public record ProviderWord(String payoutId, Verdict verdict, String code) {
    /** The meanings that matter to us. */
    public enum Verdict {
        /** Taken in, not paid. */
        ACCEPTED,
        /** Paid. */
        SETTLED,
        /** Refused, with an explicit word. */
        REJECTED,
        /** Answered with another amount, currency or payee than was sent: no word to build on. */
        DIFFERS
    }
}
