package org.xpatvoices.contracts.transparency;

/** Asks for the keys under which the log and its witnesses sign; answers {@link LogPolicyView}. */
public record GetLogPolicy() {}
