package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** A bank statement (camt.053) or a status report (pain.002), as the bytes that arrived. */
public record ImportStatement(byte[] content, String importedBy, Instant importedAt) {}
