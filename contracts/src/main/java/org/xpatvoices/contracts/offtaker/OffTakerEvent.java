package org.xpatvoices.contracts.offtaker;

/** What can happen to an off-taker. */
public sealed interface OffTakerEvent
        permits OffTakerRegistered,
                OffTakerApproved,
                OffTakerSuspended,
                DepositProposed,
                DepositDeclined,
                FundsDeposited,
                FundsCaptured,
                FundsRefunded {}
