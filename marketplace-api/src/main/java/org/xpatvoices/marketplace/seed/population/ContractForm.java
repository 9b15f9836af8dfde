package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.marketplace.seed.population.Answer.Percent;
import org.xpatvoices.marketplace.seed.population.Answer.Rufiyaa;
import org.xpatvoices.marketplace.seed.population.Answer.Tenths;

/** S1, as promised and as it turned out; shares without a published rate are assumed. */
final class ContractForm {

    private static final int ISIC_REVISION = 4;
    private static final int HOURS_PROMISED = 48;

    private static final Weighted<Long> DURATIONS = Weighted.of(12L, 30).and(24L, 55).and(36L, 15);
    private static final Weighted<Long> REST_TENTHS = Weighted.of(10L, 55).and(5L, 15).and(0L, 30);
    private static final Weighted<String> REPATRIATION =
            Weighted.of("EMPLOYER", 45)
                    .and("AGENCY", 3)
                    .and("WORKER", 17)
                    .and("NOT_AGREED", 20)
                    .and("UNKNOWN", 15);

    private ContractForm() {}

    static void actual(Life life, FormWriter.Draws draws, Form form) {
        job(life, draws, form.put("version", "ACTUAL"));
        form.money("basicWage", life.wageRufiyaa())
                .put("wagePeriod", "MONTH")
                .ask("fixedAllowances", new Rufiyaa(50 * draws.whole("allowances", 0, 16)))
                .put("food", life.food())
                .put("accommodation", life.housing())
                .put("hoursPerWeek", life.hoursPerWeek())
                .ask("restDaysPerWeek", new Tenths(draws.pick("rest", REST_TENTHS)))
                .ask("overtimeRate", new Percent(life.overtimePaid() ? 125 : 0));
        terms(draws, form);
        paper(life, draws, form);
    }

    static void offer(Life life, FormWriter.Draws draws, Form form) {
        job(life, draws, form.put("version", "OFFER"));
        form.money("basicWage", life.promisedWageRufiyaa())
                .put("wagePeriod", "MONTH")
                .put("food", "FREE")
                .put("accommodation", "FREE")
                .put("hoursPerWeek", HOURS_PROMISED)
                .put("restDaysPerWeek", 1)
                .ask("overtimeRate", new Percent(125));
        terms(draws, form);
    }

    private static void job(Life life, FormWriter.Draws draws, Form form) {
        form.put("occupation", life.occupation())
                .put("sector", life.sector().name())
                .put("isicRev", ISIC_REVISION)
                .put("employerRef", life.employerRef())
                .put("employerSize", life.employerSize())
                .put("workplaceLocationClass", life.place().locationClass().name())
                .put("startMonth", life.arrival().toString())
                .put("durationMonths", draws.pick("duration", DURATIONS));
    }

    private static void terms(FormWriter.Draws draws, Form form) {
        form.ask("probationMonths", 3)
                .ask("noticeDays", draws.chance("notice", .7) ? 30 : 14)
                .ask("repatriationPaidBy", draws.pick("repatriation", REPATRIATION));
    }

    private static void paper(Life life, FormWriter.Draws draws, Form form) {
        form.put("written", life.writtenContract());
        if (life.writtenContract()) {
            form.ask("copyHeld", draws.chance("copy", .5))
                    .ask("languageUnderstood", draws.chance("understood", .45))
                    .ask("signedUnderPressure", life.has(Trouble.PRESSURE_TO_SIGN));
        } else {
            form.notAsked("copyHeld")
                    .notAsked("languageUnderstood")
                    .notAsked("signedUnderPressure");
        }
        form.notAsked("documentHash");
    }
}
