package org.xpatvoices.contracts.unclaimed;

/** What can happen to money whose owner cannot be reached. */
public sealed interface UnclaimedEvent permits MoneySetAside, UnclaimedMoneyReturned {}
