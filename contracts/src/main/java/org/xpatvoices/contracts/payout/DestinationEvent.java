package org.xpatvoices.contracts.payout;

/** What can happen to where a payee's money goes, and to when it does. */
public sealed interface DestinationEvent
        permits DestinationRegistered,
                DestinationsForgotten,
                ThresholdChosen,
                CashOutAsked,
                PayoutFeeAccepted {}
