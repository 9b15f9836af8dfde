package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.CountSpan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Prints money, counts and times for people. Money is printed exactly: at least two decimals and as
 * many more as it has, so that a printed figure always equals the ledger's. Times are those of the
 * Maldives.
 */
@Component("printed")
class Printed {
    private static final ZoneId MALDIVES = ZoneId.of("Indian/Maldives");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(MALDIVES);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(MALDIVES);
    private static final int DECIMALS_MIN = 2;

    public String money(Money money) {
        return money(money.amountMicro(), money.currency());
    }

    public String money(long amountMicro, String currency) {
        String sign = amountMicro < 0 ? "-" : "";
        long major = Math.abs(amountMicro / Money.MICRO_PER_MAJOR);
        long rest = Math.abs(amountMicro % Money.MICRO_PER_MAJOR);
        return currency + " " + sign + count(major) + "." + decimals(rest);
    }

    private static String decimals(long micro) {
        String six = String.format(Locale.ROOT, "%06d", micro);
        int keep = six.length();
        while (keep > DECIMALS_MIN && six.charAt(keep - 1) == '0') {
            keep--;
        }
        return six.substring(0, keep);
    }

    public String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    public String span(CountSpan span) {
        return count(span.from()) + "–" + count(span.to());
    }

    /** Thousandths as per cent, as in {@code 12.5 %}. */
    public String percent(int perMille) {
        return String.format(Locale.ROOT, "%d.%d %%", perMille / 10, perMille % 10);
    }

    /** Hundredths of a percent, as in {@code 0.50 %}. */
    public String basisPoints(int points) {
        return String.format(Locale.ROOT, "%d.%02d %%", points / 100, points % 100);
    }

    /** Millionths as per cent, as in {@code 1.7350 %}. */
    public String perMillion(long parts) {
        return String.format(Locale.ROOT, "%d.%04d %%", parts / 10_000, parts % 10_000);
    }

    /** Thousandths of a unit with two decimals. */
    public String milli(long milli) {
        return String.format(Locale.ROOT, "%d.%02d", milli / 1_000, Math.abs(milli % 1_000) / 10);
    }

    public String day(Instant at) {
        return DAY.format(at);
    }

    public String minute(Instant at) {
        return MINUTE.format(at);
    }
}
