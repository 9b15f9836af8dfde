package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.OffTakerId;

/**
 * Asks for deliveries to an off-taker, newest first, before a position; answers a list of {@link
 * DeliveryView}.
 */
public record GetDeliveries(OffTakerId offTakerId, @Nullable Long beforePosition, int limit) {}
