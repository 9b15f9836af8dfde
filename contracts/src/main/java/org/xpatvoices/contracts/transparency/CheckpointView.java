package org.xpatvoices.contracts.transparency;

/** A signed note over size and root of the log, with the signatures of witnesses under it. */
public record CheckpointView(long size, String note) {}
