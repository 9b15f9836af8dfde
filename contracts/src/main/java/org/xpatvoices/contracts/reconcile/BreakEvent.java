package org.xpatvoices.contracts.reconcile;

/** What can happen to a break. */
public sealed interface BreakEvent
        permits BreakOpened,
                BreakResolutionProposed,
                BreakResolutionEndorsed,
                BreakResolutionDeclined,
                BreakResolved,
                BreakClosedByEvidence,
                BreakVoided {}
