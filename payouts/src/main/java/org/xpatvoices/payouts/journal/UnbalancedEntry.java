package org.xpatvoices.payouts.journal;

/** An entry that would invent or lose money: a fault in the program, never an input error. */
public final class UnbalancedEntry extends IllegalArgumentException {
    UnbalancedEntry(String what) {
        super(what);
    }
}
