package org.xpatvoices.ledger.shredding;

/** Whoever keeps wrapped keys in a table says which, so that none is left out of a change. */
interface KeepsKeys {
    KeyKind kind();
}
