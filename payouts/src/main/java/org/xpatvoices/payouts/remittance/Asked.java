package org.xpatvoices.payouts.remittance;

import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * What a partner is asked, and what its answer is held against.
 *
 * @param id tells one question from the next at a partner, and nothing of who asks
 * @param at a quote must hold beyond this
 */
record Asked(UUID id, Money gross, String receivedCurrency, Instant at) {}
