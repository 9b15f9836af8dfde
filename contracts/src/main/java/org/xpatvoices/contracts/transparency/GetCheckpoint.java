package org.xpatvoices.contracts.transparency;

/** Asks for the newest signed checkpoint; answers an optional {@link CheckpointView}. */
public record GetCheckpoint() {}
