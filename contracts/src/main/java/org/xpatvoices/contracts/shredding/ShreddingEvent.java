package org.xpatvoices.contracts.shredding;

/** What can happen to keys. */
public sealed interface ShreddingEvent permits SubjectKeyShredded, KeyRollBegun, KeyRollFinished {}
