package org.xpatvoices.contracts.amendment;

/** A share of a sale before and after its correction; the new amount is the larger. */
public record CorrectedShare(String payeeId, long oldMicro, long newMicro) {}
