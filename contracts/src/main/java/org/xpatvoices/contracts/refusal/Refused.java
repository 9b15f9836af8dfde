package org.xpatvoices.contracts.refusal;

/** A rule said no. The detail gives the figures of this case and never personal data. */
public final class Refused extends RuntimeException {
    private final transient Rule rule;

    public Refused(Rule rule, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
