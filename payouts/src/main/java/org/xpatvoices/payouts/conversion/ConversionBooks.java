package org.xpatvoices.payouts.conversion;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.ConversionId;

/** What the books say about a conversion that waits. */
interface ConversionBooks {
    /** Whether everybody on its list is still owed what the list says. */
    boolean stillOwed(ConversionId id);

    /** Whether this names another movement than its exchange. */
    boolean isTaken(String reference, ConversionId id);

    /** At which rate these two currencies were last exchanged; null if they never were. */
    @Nullable Rate earlierRate(ConversionId id);
}
