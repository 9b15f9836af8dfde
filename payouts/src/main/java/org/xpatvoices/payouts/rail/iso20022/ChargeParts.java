package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.util.ArrayList;
import java.util.List;

/**
 * What a bank says that it took for a transfer. Up to version 2 each amount has an element of its
 * own; from version 3 on they stand together, sometimes as their sum alone.
 */
final class ChargeParts {
    private final List<AmountParts> single = new ArrayList<>();
    private final AmountParts sum = new AmountParts();

    /** Reads one {@code Chrgs}. */
    void read(XmlCursor at) {
        var own = new AmountParts();
        at.children(
                name -> {
                    switch (name) {
                        case "TtlChrgsAndTaxAmt" -> sum.read(at);
                        case "Rcrd" -> record(at);
                        default -> part(at, name, own);
                    }
                });
        single.add(own);
    }

    private void record(XmlCursor at) {
        var one = new AmountParts();
        at.children(name -> part(at, name, one));
        single.add(one);
    }

    private static void part(XmlCursor at, String name, AmountParts into) {
        switch (name) {
            case "Amt" -> into.read(at);
            case "CdtDbtInd" -> into.sign(at.text());
            default -> {}
        }
    }

    /**
     * What was taken in all, less what was given back; null where nothing is said of it, or in
     * another currency than the booking's.
     */
    @Nullable Money within(Money booking) {
        Money taken = Money.zero(booking.currency());
        boolean said = false;
        for (AmountParts part : single) {
            Money one = part.buildWithin(new Money(-1, booking.currency()));
            if (one != null) {
                if (!one.currency().equals(booking.currency())) {
                    return null;
                }
                taken = taken.minus(one);
                said = true;
            }
        }
        Money all = sum.buildWithin(new Money(1, booking.currency()));
        boolean sumAlone = !said && all != null && all.currency().equals(booking.currency());
        return said ? taken : sumAlone ? all : null;
    }
}
