package org.xpatvoices.ledger.packet.anonymise;

/**
 * A value stands outside its code list. It is never dropped silently: the caller hears its name.
 */
public final class UnknownValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnknownValue(String list, String value) {
        super("'" + value + "' is not in the code list " + list);
    }
}
