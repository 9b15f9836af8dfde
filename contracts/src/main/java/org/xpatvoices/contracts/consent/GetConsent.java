package org.xpatvoices.contracts.consent;

import org.xpatvoices.contracts.ids.GrantId;

/** Asks for one grant; answers an optional {@link ConsentView}. */
public record GetConsent(GrantId grantId) {}
