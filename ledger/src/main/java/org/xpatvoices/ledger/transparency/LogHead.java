package org.xpatvoices.ledger.transparency;

import org.jspecify.annotations.Nullable;

/** How far the tree is stored, and how far it is signed. */
record LogHead(long size, byte[] root, long signedSize, @Nullable String note) {}
