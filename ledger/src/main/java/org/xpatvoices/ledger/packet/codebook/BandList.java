package org.xpatvoices.ledger.packet.codebook;

import org.xpatvoices.ledger.packet.anonymise.UnknownValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Numbers as bands: a number belongs to the band with the largest lower bound not above it. */
public final class BandList implements CodeList {
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,19} [A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}(\\.[0-9]{1,9})?");

    private final String name;
    private final String unit;
    private final NavigableMap<BigDecimal, String> bands = new TreeMap<>();
    private final Map<String, BigDecimal> rates;

    /**
     * @param rates micro-rufiyaa for one unit of a currency; empty for numbers that are not money
     */
    BandList(String name, String unit, List<String> lines, Map<String, BigDecimal> rates) {
        this.name = name;
        this.unit = unit;
        this.rates = Map.copyOf(rates);
        for (String line : lines) {
            String[] cells = line.split(";", -1);
            bands.put(new BigDecimal(cells[0]), cells[1]);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return unit;
    }

    /** Reads {@code "69.5"}, or for money {@code "5300000000 MVR"}, an amount in millionths. */
    @Override
    public String released(String original) {
        if (original.equals(NOT_STATED)) {
            return NOT_STATED;
        }
        return isMoney() ? bandOfMoney(original) : bandOf(number(original), original);
    }

    @Override
    public List<String> labels() {
        var labels = new ArrayList<>(bands.values());
        if (isMoney()) {
            labels.add(OTHER_CURRENCY);
        }
        labels.add(NOT_STATED);
        return List.copyOf(labels);
    }

    @Override
    public long answers() {
        return bands.size();
    }

    private boolean isMoney() {
        return !rates.isEmpty();
    }

    private String bandOfMoney(String original) {
        if (!MONEY.matcher(original).matches()) {
            throw new UnknownValue(name, original);
        }
        int space = original.indexOf(' ');
        String currency = original.substring(space + 1);
        BigDecimal rate = rates.get(currency);
        BigDecimal own = rates.get(unit);
        if (rate == null || own == null) {
            return OTHER_CURRENCY;
        }
        var amount = number(original.substring(0, space));
        // Rounded down to a whole millionth, so that both sides of a bound are told apart.
        return bandOf(amount.multiply(rate).divideToIntegralValue(own), original);
    }

    private BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new UnknownValue(name, text);
        }
        return new BigDecimal(text);
    }

    private String bandOf(BigDecimal value, String original) {
        var band = bands.floorEntry(value);
        if (band == null) {
            throw new UnknownValue(name, original);
        }
        return band.getValue();
    }
}
