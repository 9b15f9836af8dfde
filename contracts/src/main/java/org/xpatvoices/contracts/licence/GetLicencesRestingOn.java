package org.xpatvoices.contracts.licence;

import org.xpatvoices.contracts.ids.GrantId;

/**
 * Asks for the licences on packets that a grant let somebody into, the newest sale first; answers a
 * list of {@link RestingLicenceView}.
 */
public record GetLicencesRestingOn(GrantId grantId) {}
