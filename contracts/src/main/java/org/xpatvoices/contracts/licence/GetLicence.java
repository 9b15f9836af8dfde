package org.xpatvoices.contracts.licence;

import org.xpatvoices.contracts.ids.LicenceId;

/** Asks for one licence; answers an optional {@link LicenceView}. */
public record GetLicence(LicenceId licenceId) {}
