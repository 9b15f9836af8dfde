package org.xpatvoices.contracts.transparency;

/** Old size, hashes and newest checkpoint, in the form in which witnesses take them. */
public record ConsistencyProofView(String text) {}
