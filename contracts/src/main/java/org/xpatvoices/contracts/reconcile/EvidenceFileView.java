package org.xpatvoices.contracts.reconcile;

/** A provider's file as it came. */
public record EvidenceFileView(String sha256, byte[] content) {}
