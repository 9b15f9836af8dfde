package org.xpatvoices.contracts.reconcile;

/** Asks for the bytes of a provider's file by their digest; answers an {@link EvidenceFileView}. */
public record GetEvidenceFile(String sha256) {}
