package org.xpatvoices.marketplace.pages;

import org.xpatvoices.contracts.statement.MoneyWeekView;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bars of money in and out per week in one currency, as whole numbers of drawing units. The table
 * beside the picture says the same in figures.
 */
record WeekChart(String currency, int width, int height, List<Bars> weeks) {
    private static final int HEIGHT = 160;
    private static final int WEEK_WIDTH = 56;
    private static final int LEFT = 8;

    WeekChart {
        weeks = List.copyOf(weeks);
    }

    /** One week's pair of bars; {@code x} is its left edge, heights are in drawing units. */
    record Bars(MoneyWeekView week, int x, int inHeight, int outHeight) {}

    static List<WeekChart> perCurrency(List<MoneyWeekView> weeks) {
        Map<String, List<MoneyWeekView>> byCurrency = new LinkedHashMap<>();
        for (MoneyWeekView week : weeks) {
            byCurrency.computeIfAbsent(week.currency(), currency -> new ArrayList<>()).add(week);
        }
        return byCurrency.entrySet().stream()
                .map(entry -> drawn(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static WeekChart drawn(String currency, List<MoneyWeekView> weeks) {
        long top = 1;
        for (MoneyWeekView week : weeks) {
            top = Math.max(top, Math.max(week.inMicro(), week.outMicro()));
        }
        List<Bars> bars = new ArrayList<>();
        for (int at = 0; at < weeks.size(); at++) {
            MoneyWeekView week = weeks.get(at);
            bars.add(
                    new Bars(
                            week,
                            LEFT + at * WEEK_WIDTH,
                            scaled(week.inMicro(), top),
                            scaled(week.outMicro(), top)));
        }
        return new WeekChart(currency, LEFT * 2 + weeks.size() * WEEK_WIDTH, HEIGHT, bars);
    }

    /**
     * At least one unit for anything above zero, so that a small amount is seen beside a large one.
     */
    private static int scaled(long amountMicro, long top) {
        if (amountMicro <= 0) {
            return 0;
        }
        // Divided before multiplied: sums of money times a height could pass the range of a long.
        return Math.max(
                1, Math.toIntExact(Math.min(HEIGHT, amountMicro / Math.max(1, top / HEIGHT))));
    }
}
