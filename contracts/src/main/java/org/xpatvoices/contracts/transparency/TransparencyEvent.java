package org.xpatvoices.contracts.transparency;

/** What can happen to the public log itself. */
public sealed interface TransparencyEvent permits EpochClosed {}
