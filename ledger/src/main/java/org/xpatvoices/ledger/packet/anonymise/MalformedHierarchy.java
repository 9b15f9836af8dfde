package org.xpatvoices.ledger.packet.anonymise;

/** The text of a hierarchy does not describe a tree. */
public final class MalformedHierarchy extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MalformedHierarchy(String name, int line, String fault) {
        super("hierarchy " + name + ", line " + line + ": " + fault);
    }
}
