package org.xpatvoices.contracts.admission;

import java.time.Instant;

/** One operator holds a party's fresh secret; it opens nothing yet, and the old one ended. */
public record SecretRenewed(
        String secretId, String partyId, int number, String renewedBy, Instant renewedAt)
        implements AdmissionEvent {}
