package org.xpatvoices.contracts.voucher;

import org.xpatvoices.contracts.money.Money;

/** How much a hub has to hand over, and under which reference its count names it. */
public record HandedOver(String reference, Money amount) {}
