package org.xpatvoices.contracts.reconcile;

/** Asks what was made of a provider's file; answers an optional {@link EvidenceStateView}. */
public record GetEvidenceState(String sha256) {}
