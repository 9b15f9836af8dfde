package org.xpatvoices.ledger.packet.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** A number becomes the one band that it lies in. Counted in billionths, as whole numbers. */
final class BandRule implements Rule {
    private static final int DECIMALS = 9;

    private final BigInteger[] lowerBounds;
    private final String[] labels;
    private final String unit;
    private final Map<String, String[]> rates;

    BandRule(List<String[]> lines, String unit, Map<String, String[]> rates) {
        this.unit = unit;
        this.rates = rates;
        lowerBounds = lines.stream().map(line -> billionths(line[0])).toArray(BigInteger[]::new);
        labels = lines.stream().map(line -> line[1]).toArray(String[]::new);
    }

    @Override
    public String plainLabel(String original) {
        if (original.equals("NOT_STATED")) {
            return original;
        }
        if (rates.isEmpty()) {
            return band(billionths(original));
        }
        String[] amount = original.split(" ", -1);
        if (amount.length != 2 || amount[1].length() != 3) {
            throw new Unreadable("an original amount has no currency");
        }
        String[] from = rates.get(amount[1]);
        String[] to = rates.get(unit);
        if (to == null) {
            throw new Unreadable("the currency of the bands has no rate");
        }
        if (from == null) {
            return "OTHER_CURRENCY";
        }
        BigInteger whole =
                new BigInteger(amount[0])
                        .multiply(new BigInteger(from[1]))
                        .divide(new BigInteger(to[1]));
        return band(whole.multiply(BigInteger.TEN.pow(DECIMALS)));
    }

    private String band(BigInteger value) {
        for (int i = lowerBounds.length - 1; i >= 0; i--) {
            if (value.compareTo(lowerBounds[i]) >= 0) {
                return labels[i];
            }
        }
        throw new Unreadable("an original number lies below all bands");
    }

    private static BigInteger billionths(String number) {
        return new BigDecimal(number)
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.UNNECESSARY)
                .toBigIntegerExact();
    }
}
