package org.xpatvoices.contracts.payout;

/** What can happen to where a payee's money goes. */
public sealed interface DestinationEvent permits DestinationRegistered, DestinationsForgotten {}
