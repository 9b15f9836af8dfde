package org.xpatvoices.contracts.offtaker;

import org.xpatvoices.contracts.ids.OffTakerId;

/** Asks for one off-taker; answers an optional {@link OffTakerView}. */
public record GetOffTaker(OffTakerId offTakerId) {}
