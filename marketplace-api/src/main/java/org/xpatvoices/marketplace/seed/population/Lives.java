package org.xpatvoices.marketplace.seed.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/** Makes lives: the workforce's quotas, and everything that is drawn worker by worker. */
final class Lives {

    private static final double PROMISE_BROKEN = .47;
    private static final double BORROWED = .78;
    private static final double OVERTIME_PAID = .64;
    private static final double HOURS_MEAN = 69;
    private static final double HOURS_SIGMA = 8;
    private static final double AGE_MEAN = 33;
    private static final double AGE_SIGMA = 8;
    private static final int AGE_MIN = 18;
    private static final int AGE_MAX = 64;
    private static final double WOMAN_IN_CARE_AND_TOURISM = .28;
    private static final double WOMAN_ELSEWHERE = .05;
    private static final Set<Sector> CARE_AND_TOURISM =
            Set.of(Sector.P, Sector.Q, Sector.I, Sector.T);

    /** Sub-agents are published (59 %), the rest is assumed. */
    private static final Weighted<String> ROUTES =
            Weighted.of("SUBAGENT", 59)
                    .and("AGENCY", 22)
                    .and("RELATIVE_FRIEND", 12)
                    .and("EMPLOYER_DIRECT", 7);

    private static final Weighted<String> PROVIDED_AT_SITE =
            Weighted.of("FREE", 90).and("DEDUCTED", 8).and("NOT_PROVIDED", 2);
    private static final Weighted<String> PROVIDED_ELSEWHERE =
            Weighted.of("FREE", 50).and("DEDUCTED", 25).and("NOT_PROVIDED", 25);

    private final Streams streams;
    private final LocalDate capturedOn;
    private final Workforce workforce;
    private final Pay pay;
    private final Troubles troubles;

    Lives(Streams streams, LocalDate capturedOn) {
        this.streams = streams;
        this.capturedOn = capturedOn;
        workforce = new Workforce(streams);
        HiddenStatus hidden = new HiddenStatus(streams);
        pay = new Pay(streams, hidden);
        troubles = new Troubles(streams, Workforce.SIZE, workforce.employers(), hidden);
    }

    Place placeOf(int worker) {
        return workforce.place(worker);
    }

    Life of(int worker) {
        Nationality nationality = workforce.nationality(worker);
        Sector sector = workforce.sector(worker);
        Place place = workforce.place(worker);
        Employers employers = workforce.employers();
        int employer = employers.of(worker);
        int age = age(worker);
        String occupation = streams.named("occupation").pick(worker, sector.occupations);
        long wage = pay.wage(worker, nationality, occupation);
        Weighted<String> provided =
                place.locationClass() == LocationClass.RESORT
                        ? PROVIDED_AT_SITE
                        : PROVIDED_ELSEWHERE;
        return new Life(
                worker,
                place,
                nationality,
                workforce.country(worker),
                sector,
                woman(worker, nationality, sector),
                capturedOn.getYear() - age,
                arrival(worker, age),
                streams.named("language").pick(worker, nationality.languages),
                occupation,
                employers.reference(employer),
                employers.size(employer),
                wage,
                promised(worker, wage),
                pay.cost(worker, nationality),
                hours(worker),
                streams.named("overtime.paid").chance(worker, OVERTIME_PAID),
                streams.named("route").pick(worker, ROUTES),
                streams.named("borrowed").chance(worker, BORROWED),
                streams.named("written").chance(worker, .62),
                streams.named("food").pick(worker, provided),
                streams.named("housing").pick(worker, provided),
                troublesOf(worker));
    }

    private boolean woman(int worker, Nationality nationality, Sector sector) {
        boolean many = nationality != Nationality.BGD && CARE_AND_TOURISM.contains(sector);
        return streams.named("sex")
                .chance(worker, many ? WOMAN_IN_CARE_AND_TOURISM : WOMAN_ELSEWHERE);
    }

    /** Drawn again until it falls between the bounds, so that none of them gathers a crowd. */
    private int age(int worker) {
        for (int attempt = 1; ; attempt++) {
            double years = AGE_MEAN + AGE_SIGMA * streams.named("age." + attempt).normal(worker);
            if (years >= AGE_MIN && years < AGE_MAX + 1) {
                return (int) years;
            }
        }
    }

    /** Half arrived within the last three years or so (assumed); nobody before turning eighteen. */
    private YearMonth arrival(int worker, int age) {
        double drawn = streams.named("arrival").uniform(worker);
        int monthsMax = Math.min(120, Math.max(4, (age - AGE_MIN) * 12));
        int months = 4 + (int) ((monthsMax - 3) * drawn * drawn);
        return YearMonth.from(capturedOn).minusMonths(months);
    }

    private long promised(int worker, long wage) {
        if (!streams.named("promise").chance(worker, PROMISE_BROKEN)) {
            return wage;
        }
        double more = streams.named("promise.more").between(worker, 1.08, 1.6);
        return Math.round(wage * more / 10) * 10;
    }

    private int hours(int worker) {
        double hours = HOURS_MEAN + HOURS_SIGMA * streams.named("hours").normal(worker);
        return Math.clamp(Math.round(hours), 20, 112);
    }

    private Set<Trouble> troublesOf(int worker) {
        Set<Trouble> had = EnumSet.noneOf(Trouble.class);
        for (Trouble trouble : Trouble.values()) {
            if (troubles.has(worker, trouble)) {
                had.add(trouble);
            }
        }
        return had;
    }
}
