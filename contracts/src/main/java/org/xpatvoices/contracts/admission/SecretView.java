package org.xpatvoices.contracts.admission;

import java.time.Instant;

/** A fresh secret that waits for a second person; the secret itself is nowhere. */
public record SecretView(String partyId, int number, String renewedBy, Instant renewedAt) {}
