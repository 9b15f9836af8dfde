package org.xpatvoices.contracts.packet;

/** What the packet's weakest class really reaches. */
public record ReachedFloors(int k, int l, int employers, int largestEmployerPercent) {}
