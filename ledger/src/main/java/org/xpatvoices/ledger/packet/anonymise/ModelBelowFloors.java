package org.xpatvoices.ledger.packet.anonymise;

/** A privacy model asks for less than the domain's floors. */
public final class ModelBelowFloors extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ModelBelowFloors(String what, int asked, int limit) {
        super(what + " is " + asked + ", the domain's limit is " + limit);
    }
}
