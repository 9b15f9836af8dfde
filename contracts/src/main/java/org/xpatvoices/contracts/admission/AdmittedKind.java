package org.xpatvoices.contracts.admission;

/** What two operators may admit together. Off-takers are vetted in their own way. */
public enum AdmittedKind {
    /** Enrols workers, helps them, and may pay them out. */
    HUB("hub_"),
    /** Runs compliance reports of the cells that are assigned to it. */
    AUDITOR("aud_");

    private final String prefix;

    AdmittedKind(String prefix) {
        this.prefix = prefix;
    }

    /** What ids of such parties begin with. */
    public String prefix() {
        return prefix;
    }
}
