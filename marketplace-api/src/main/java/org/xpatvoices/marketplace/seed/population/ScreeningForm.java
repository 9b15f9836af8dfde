package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.marketplace.seed.population.Answer.Code;
import org.xpatvoices.marketplace.seed.population.Answer.Entries;
import org.xpatvoices.marketplace.seed.population.Answer.Tenths;

import java.util.ArrayList;
import java.util.List;

/**
 * S5. Abuse and broken promises are published rates, accommodation too (18 %); the rest is assumed.
 */
final class ScreeningForm {

    private static final double BAD_HOUSING = .18;

    private record Signs(
            boolean deception,
            boolean violence,
            boolean threats,
            boolean housing,
            boolean overtime) {}

    private ScreeningForm() {}

    static void write(Life life, FormWriter.Draws draws, Form form) {
        boolean abused = life.has(Trouble.ABUSE);
        boolean violence = abused && draws.chance("violence", .3);
        Signs signs =
                new Signs(
                        !life.promiseKept() || draws.chance("deception", .05),
                        violence,
                        abused && (!violence || draws.chance("threats", .5)),
                        draws.chance("housing.bad", BAD_HOUSING),
                        life.hoursPerWeek() > 72 && draws.chance("overtime.forced", .5));
        indicators(life, signs, form);
        form.ask("coercion", new Entries(coercion(life, abused)))
                .ask("involuntariness", new Entries(involuntariness(life, signs)))
                .put("periodLength", "Y1")
                .put("privateSetting", true)
                .ask("confined", life.has(Trouble.CONFINED));
        if (life.has(Trouble.DOCUMENT_HELD)) {
            form.ask("documentReturnedIn24h", draws.chance("returned", .3));
        } else {
            form.notAsked("documentReturnedIn24h");
        }
        conditions(life, draws, signs, form);
    }

    private static void indicators(Life life, Signs signs, Form form) {
        form.ask("VULNERABILITY_ABUSE", life.has(Trouble.VULNERABILITY))
                .ask("DECEPTION", signs.deception())
                .ask("MOVEMENT", life.has(Trouble.MOVEMENT))
                .ask("ISOLATION", life.has(Trouble.ISOLATION))
                .ask("VIOLENCE", signs.violence())
                .ask("THREATS", signs.threats())
                .ask("DOCUMENT_RETENTION", life.has(Trouble.DOCUMENT_HELD))
                .ask("WAGE_WITHHOLDING", life.has(Trouble.WAGE_WITHHELD))
                .ask("DEBT_BONDAGE", life.has(Trouble.DEBT_BOND))
                .ask("ABUSIVE_CONDITIONS", signs.housing())
                .ask("EXCESSIVE_OVERTIME", signs.overtime());
    }

    private static List<Answer> coercion(Life life, boolean abused) {
        List<Answer> codes = new ArrayList<>();
        add(codes, abused, "VIOLENCE_OR_THREAT");
        add(codes, life.has(Trouble.MOVEMENT) || life.has(Trouble.CONFINED), "MOVEMENT_RESTRICTED");
        add(codes, life.has(Trouble.DEBT_BOND), "DEBT_BONDAGE");
        add(codes, life.has(Trouble.WAGE_WITHHELD), "WAGES_OR_BENEFITS_WITHHELD");
        add(codes, life.has(Trouble.DOCUMENT_HELD), "DOCUMENTS_WITHHELD");
        add(codes, life.has(Trouble.VULNERABILITY), "VULNERABILITY_ABUSE");
        return codes;
    }

    private static List<Answer> involuntariness(Life life, Signs signs) {
        List<Answer> codes = new ArrayList<>();
        add(codes, life.has(Trouble.PRESSURE_TO_SIGN), "UNFREE_RECRUITMENT");
        add(codes, signs.deception() && !life.promiseKept(), "DIFFERENT_JOB");
        add(codes, signs.overtime(), "ABUSIVE_OVERTIME_ON_CALL");
        add(codes, signs.housing(), "DEGRADING_LIVING");
        return codes;
    }

    private static void conditions(Life life, FormWriter.Draws draws, Signs signs, Form form) {
        boolean bound = life.has(Trouble.DOCUMENT_HELD) || life.has(Trouble.DEBT_BOND);
        form.ask("freeToLeave", !bound && draws.chance("leave.free", .8))
                .ask("freeToChangeEmployer", draws.chance("change.free", .25))
                .ask(
                        "personsPerToilet",
                        signs.housing()
                                ? draws.whole("toilet.bad", 12, 30)
                                : draws.whole("toilet", 3, 14))
                .ask("safeWater", draws.chance("water", signs.housing() ? .6 : .96))
                .ask(
                        "sleepingM2PerPerson",
                        new Tenths(
                                signs.housing()
                                        ? draws.whole("space.bad", 12, 32)
                                        : draws.whole("space", 28, 90)));
        boolean injured = draws.chance("injured", life.sector() == Sector.F ? .14 : .06);
        form.ask("injured", injured);
        if (injured) {
            form.put("injuryCarePaidBy", draws.pick("care", CARE));
        } else {
            form.notAsked("injuryCarePaidBy");
        }
        boolean complained = draws.chance("complained", .12);
        form.ask("ppeProvided", draws.chance("protection", .55))
                .ask("knowsChannel", draws.chance("channel.known", .3))
                .put("complained", complained);
        if (complained) {
            form.ask("retaliated", draws.chance("retaliated", .3));
        } else {
            form.notAsked("retaliated");
        }
        form.ask("canOrganise", draws.chance("organise", .2));
    }

    private static final Weighted<String> CARE =
            Weighted.of("EMPLOYER", 50).and("INSURANCE", 10).and("WORKER", 32).and("NOBODY", 8);

    private static void add(List<Answer> codes, boolean applies, String code) {
        if (applies) {
            codes.add(new Code(code));
        }
    }
}
