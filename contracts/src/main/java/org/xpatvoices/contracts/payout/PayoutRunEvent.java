package org.xpatvoices.contracts.payout;

/** What can happen to a payout run. */
public sealed interface PayoutRunEvent
        permits PayoutRunStarted,
                PayoutRunEndorsed,
                PayoutRunApproved,
                PayoutRunCancelled,
                PayoutFileTaken {}
