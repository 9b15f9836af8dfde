package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

/** An amount whose number, currency and direction stand in different places. */
final class AmountParts {
    private @Nullable Long micro;
    private @Nullable String currency;
    private @Nullable Boolean debit;

    void read(XmlCursor at) {
        currency = Texts.currency(at.attribute("Ccy"));
        micro = Decimals.parse(at.text());
    }

    void sign(String indicator) {
        debit =
                switch (indicator) {
                    case "CRDT" -> false;
                    case "DBIT" -> true;
                    default ->
                            throw new UnreadableFile("an amount is neither a credit nor a debit");
                };
    }

    Money build() {
        if (micro == null || currency == null || debit == null) {
            throw new UnreadableFile("an amount lacks its number, currency or direction");
        }
        return new Money(debit ? -micro : micro, currency);
    }

    /** Null where nothing was said; takes the direction from what it is part of. */
    @Nullable Money buildWithin(Money whole) {
        if (micro == null || currency == null) {
            return null;
        }
        boolean negative = debit == null ? whole.isNegative() : debit;
        return new Money(negative ? -micro : micro, currency);
    }
}
