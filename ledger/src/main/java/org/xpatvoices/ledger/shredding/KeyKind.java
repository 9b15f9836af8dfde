package org.xpatvoices.ledger.shredding;

import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

/** A table of wrapped keys: what they are for, what each is called and what it is bound to. */
record KeyKind(String table, String id, String name, Use use) {}
