package org.xpatvoices.contracts.rail;

/** What can happen to the float at a provider outside payouts. */
public sealed interface FloatEvent
        permits FloatTopUpProposed, FloatTopUpEndorsed, FloatTopUpDeclined, FloatToppedUp {}
