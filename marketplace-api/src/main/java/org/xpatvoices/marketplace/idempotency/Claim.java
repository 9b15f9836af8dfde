package org.xpatvoices.marketplace.idempotency;

/** What a request with a key may do. */
sealed interface Claim {
    /** Carry it out; the attempt proves later that it is still ours. */
    record Execute(int attempt) implements Claim {}

    /** Give the first answer again. */
    record Replay(byte[] answer) implements Claim {}

    /** The first request is not answered yet. */
    record InProgress() implements Claim {}

    /** The key belongs to another request. */
    record Conflict() implements Claim {}
}
