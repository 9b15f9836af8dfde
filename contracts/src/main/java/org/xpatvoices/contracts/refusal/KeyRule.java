package org.xpatvoices.contracts.refusal;

/** The rules of changing the keys that wrap keys. */
public enum KeyRule implements Rule {
    KEY_ROLL_MUST_EXIST(RuleKind.NOT_FOUND, "There is no such key roll.", "Check the id."),
    KEY_ROLL_MUST_BE_FINISHED_BY_ANOTHER(
            RuleKind.FORBIDDEN,
            "Nobody destroys a key alone: who began the roll does not finish it.",
            "Let a second operator finish it."),
    KEYS_MUST_BE_REWRAPPED_FIRST(
            RuleKind.CONFLICT,
            "There are keys that only the old key opens.",
            "Try again in a moment; the work goes on by itself."),
    KEY_DATABASE_NEEDS_TWO_VERIFIED_COPIES(
            RuleKind.CONFLICT,
            "The old key makes every old backup of the key database useless, so it is not destroyed"
                    + " before two new copies have been read back whole.",
            "Name two folders on different disks in xpatvoices.vault.copies, and see that they can"
                    + " be written.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    KeyRule(RuleKind kind, String cause, String cure) {
        this.kind = kind;
        this.cause = cause;
        this.cure = cure;
    }

    @Override
    public RuleKind kind() {
        return kind;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String cure() {
        return cure;
    }
}
