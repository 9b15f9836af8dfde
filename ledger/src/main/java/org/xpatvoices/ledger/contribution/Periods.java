package org.xpatvoices.ledger.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A year holds its quarters and months, a quarter its months; weeks belong to neither. */
final class Periods {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private Periods() {}

    /** The period and every smaller one that lies wholly inside it. */
    static List<String> within(String period) {
        var periods = new ArrayList<String>();
        periods.add(period);
        var quarter = QUARTER.matcher(period);
        if (YEAR.matcher(period).matches()) {
            for (int q = 1; q <= 4; q++) {
                periods.addAll(within(period + "-Q" + q));
            }
        } else if (quarter.matches()) {
            int last = Integer.parseInt(quarter.group(2)) * 3;
            for (int month = last - 2; month <= last; month++) {
                periods.add(String.format(Locale.ROOT, "%s-%02d", quarter.group(1), month));
            }
        }
        return periods;
    }
}
