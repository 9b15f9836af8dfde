package org.xpatvoices.contracts.licence;

/** What can happen to a licence. */
public sealed interface LicenceEvent
        permits LicenceSold,
                PacketDelivered,
                RetractionNoticed,
                RetractionAcknowledged,
                LicenceRevoked {}
