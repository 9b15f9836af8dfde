package org.xpatvoices.marketplace.seed.population;

/**
 * Monthly basic wages and recruitment costs in whole rufiyaa, lognormal. The figures for Bangladesh
 * are set so that the published means come out (Tk 35,147 a month, Tk 205,997 of cost, 7 Tk to the
 * rufiyaa); other origins are multiples of them.
 */
final class Pay {

    private static final double DOCUMENTED_MEDIAN = 5_000;
    private static final double DOCUMENTED_SIGMA = .34;
    private static final double UNDOCUMENTED_MEDIAN = 3_600;
    private static final double UNDOCUMENTED_SIGMA = .19;
    private static final double COST_MEAN = 29_400;
    private static final double COST_SIGMA = .5;
    private static final double COST_MEDIAN =
            COST_MEAN / StrictMath.exp(COST_SIGMA * COST_SIGMA / 2);
    private static final int SKILLED_EXTRA_PERCENT = 60;
    private static final int WAGE_PERCENT_MAX = 250;
    private static final double STEP = 10;

    private final DrawStream wages;
    private final DrawStream costs;
    private final HiddenStatus hidden;

    Pay(Streams streams, HiddenStatus hidden) {
        wages = streams.named("wage");
        costs = streams.named("cost");
        this.hidden = hidden;
    }

    long wage(int worker, Nationality nationality, String occupation) {
        double lognormal =
                hidden.of(worker)
                        ? lognormal(wages, worker, UNDOCUMENTED_MEDIAN, UNDOCUMENTED_SIGMA)
                        : lognormal(wages, worker, DOCUMENTED_MEDIAN, DOCUMENTED_SIGMA);
        return rounded(lognormal * wagePercent(nationality, occupation) / 100);
    }

    long cost(int worker, Nationality nationality) {
        double lognormal = lognormal(costs, worker, COST_MEDIAN, COST_SIGMA);
        return rounded(lognormal * nationality.costPercent / 100);
    }

    private static int wagePercent(Nationality nationality, String occupation) {
        boolean skilled = occupation.charAt(0) == '2' || occupation.charAt(0) == '3';
        return nationality == Nationality.BGD || !skilled
                ? nationality.wagePercent
                : Math.min(WAGE_PERCENT_MAX, nationality.wagePercent + SKILLED_EXTRA_PERCENT);
    }

    private static double lognormal(DrawStream draws, int worker, double median, double sigma) {
        return median * StrictMath.exp(sigma * draws.normal(worker));
    }

    private static long rounded(double rufiyaa) {
        return Math.round(rufiyaa / STEP) * (long) STEP;
    }
}
