package org.xpatvoices.contracts.voucher;

import org.xpatvoices.contracts.ids.HubId;

/** Asks what a hub's next count has to show; answers a {@link HubFloatView}. */
public record GetHubFloat(HubId hubId, String currency) {}
