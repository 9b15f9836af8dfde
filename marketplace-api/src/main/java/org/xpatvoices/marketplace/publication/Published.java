package org.xpatvoices.marketplace.publication;

import org.xpatvoices.contracts.statement.TransparencyView;

import java.time.Instant;

/** Figures of what had happened by {@code countedUpTo}. */
public record Published(Instant countedUpTo, TransparencyView figures) {}
