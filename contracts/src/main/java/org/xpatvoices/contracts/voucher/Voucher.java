package org.xpatvoices.contracts.voucher;

/** Cash that waits at a hub. Its code is never in an event: it follows from a secret. */
public record Voucher(String payoutId, String hubId, long amountMicro) {}
