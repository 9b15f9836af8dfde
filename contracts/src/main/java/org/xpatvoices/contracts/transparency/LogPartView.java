package org.xpatvoices.contracts.transparency;

/** Bytes of the log that will never change. */
public record LogPartView(byte[] content) {}
