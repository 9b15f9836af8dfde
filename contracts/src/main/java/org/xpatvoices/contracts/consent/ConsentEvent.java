package org.xpatvoices.contracts.consent;

/** What can happen to a grant. */
public sealed interface ConsentEvent permits ConsentGranted, ConsentWithdrawn {}
