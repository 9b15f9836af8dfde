package org.xpatvoices.contracts.packet;

/** What can happen to a catalogue product. */
public sealed interface ProductEvent permits ProductDefined, ProductApproved, ProductRetired {}
