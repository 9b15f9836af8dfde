package org.xpatvoices.contracts.licence;

import org.xpatvoices.contracts.ids.QuoteId;

/** Asks for one quote; answers an optional {@link QuoteView}. */
public record GetQuote(QuoteId quoteId) {}
