package org.xpatvoices.contracts.shredding;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * The key of a grant is to be destroyed: nothing opens under that grant any more, and whoever keeps
 * something sealed under it alone lets it go. {@code cause} is WITHDRAWAL or ERASURE.
 */
public record SubjectKeyShredded(
        String grantId, @Personal String workerId, String cause, Instant shreddedAt)
        implements ShreddingEvent {}
