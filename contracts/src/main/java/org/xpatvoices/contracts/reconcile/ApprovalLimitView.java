package org.xpatvoices.contracts.reconcile;

/** What one person may let go at once, in micro-units of whatever currency and in number. */
public record ApprovalLimitView(long amountMicro, int count) {}
