package org.xpatvoices.payouts.bench;

import java.util.List;

/** A fault that much payout code has, planted to see whether the checks find it. */
public enum Fault {
    /** No answer to a send is taken for a refusal. */
    TIMEOUT_MEANS_FAILED("nobody is paid twice"),
    /**
     * Sent again under the same id, and "409, sent before" is taken for a refusal; a provider that
     * had not read the first yet pays both.
     */
    CONFLICT_MEANS_FAILED("nobody is paid twice", "a payout is paid at most once"),
    /** "Not found" is taken for a refusal. */
    NOT_FOUND_MEANS_FAILED("nobody is paid twice"),
    /** What a provider has taken in, as a group, is taken for paid. */
    TAKEN_MEANS_PAID("what counts as paid is paid"),
    /** What was not answered is sent again under a new id. */
    SENT_AGAIN("a payout is paid at most once"),
    /** What the provider no longer knows is sent again under its old id. */
    SENT_AFTER_PRUNING("a payout is paid at most once"),
    /** What was paid after all is taken back, whether or not its payee still has it. */
    TAKEN_FROM_NOTHING("I4"),
    /** What was reserved goes out, whatever is heard meanwhile of an earlier payout. */
    SENT_WHILE_CHECKED("nothing is sent to whom is being checked"),
    /** Nobody asks how well the provider knows a payee. */
    TIERS_FORGOTTEN("a tier's limits hold"),
    /** Every share is rounded down, and the rest of the price is nobody's. */
    FLOORED_SHARES("I2");

    private final List<String> rules;

    Fault(String... rules) {
        this.rules = List.of(rules);
    }

    /** The rules of which a {@link Violation} must find it. */
    public List<String> rules() {
        return rules;
    }
}
