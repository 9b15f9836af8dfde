package org.xpatvoices.contracts.amendment;

/** What can be changed about a sale once it is made; kept with its distribution. */
public sealed interface AmendmentEvent
        permits AmendmentProposed,
                AmendmentEndorsed,
                AmendmentDeclined,
                SaleRefunded,
                SharesCorrected {}
