package org.xpatvoices.contracts.conversion;

/** What can happen to an exchange of what many are owed. */
public sealed interface ConversionEvent
        permits ConversionOpened,
                ConversionListed,
                ConversionConfirmed,
                ConversionEndorsed,
                ConversionApproved,
                BalancesConverted,
                ConversionDeclined {}
