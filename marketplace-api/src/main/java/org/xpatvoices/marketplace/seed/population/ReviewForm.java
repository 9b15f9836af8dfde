package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.marketplace.seed.population.Answer.Whole;

/**
 * S4: marks that follow what happened to the worker, with some chance. All parameters are assumed.
 */
final class ReviewForm {

    private static final int REFERENCES_PER_ORIGIN = 1_000;
    private static final int AGENCIES = 60;
    private static final int SUBAGENTS = 400;

    private ReviewForm() {}

    static void write(Life life, FormWriter.Draws draws, Form form) {
        boolean kept = life.promiseKept();
        String target =
                switch (life.route()) {
                    case "AGENCY" -> "AGENCY";
                    case "SUBAGENT" -> "SUBAGENT";
                    default -> "EMPLOYER";
                };
        form.put("target", target)
                .put("targetRef", reference(target, life, draws))
                .put("reviewerStage", "ABROAD");
        double mood =
                3.4
                        - (kept ? 0 : .9)
                        - (life.has(Trouble.ABUSE) ? .6 : 0)
                        + draws.normal("mood") * .6;
        mark(form, draws, "FEES_TRANSPARENT", mood - .4);
        mark(form, draws, "CONTRACT_CLEAR", mood - (life.writtenContract() ? 0 : .8));
        mark(form, draws, "ORIENTATION", mood - .3);
        mark(form, draws, "JOB_AS_PROMISED", mood + (kept ? .7 : -.7));
        mark(
                form,
                draws,
                "DOCUMENTS_KEPT_BY_ME",
                mood + (life.has(Trouble.DOCUMENT_HELD) ? -1 : .8));
        mark(form, draws, "HELP_WHEN_PROBLEM", mood - .2);
        mark(form, draws, "RESPECTFUL", mood + (life.has(Trouble.ABUSE) ? -.8 : .3));
        mark(form, draws, "OVERALL", mood);
        form.ask("receiptGiven", draws.chance("receipt", .15))
                .ask(
                        "contractBeforeDeparture",
                        life.writtenContract() && draws.chance("before", .7))
                .ask("contractChangedOnArrival", !kept && draws.chance("changed", .5))
                .ask("threatened", life.has(Trouble.ABUSE) && draws.chance("threatened", .5))
                .ask("wouldRecommend", mood + draws.normal("recommend") * .5 > 3);
        orientation(life, draws, form);
    }

    private static void orientation(Life life, FormWriter.Draws draws, Form form) {
        boolean received = draws.chance("orientation", .4);
        Form parts = new Form(draws.streams().named("silence.none"), draws.worker());
        parts.put("received", received);
        if (received) {
            parts.put("lang", draws.chance("orientation.own", .8) ? life.language() : "en")
                    .put("hours", draws.whole("orientation.hours", 1, 16))
                    .put("paid", draws.chance("orientation.paid", .5));
        }
        form.put("orientation", parts.group());
    }

    private static void mark(Form form, FormWriter.Draws draws, String item, double expected) {
        double drawn = expected + draws.normal("mark." + item) * .8;
        form.ask(item, new Whole(Math.clamp(Math.round(drawn), 1, 5)));
    }

    private static String reference(String target, Life life, FormWriter.Draws draws) {
        if (target.equals("EMPLOYER")) {
            return life.employerRef();
        }
        boolean agency = target.equals("AGENCY");
        double drawn = draws.between("target", 0, 1);
        long number =
                (long) REFERENCES_PER_ORIGIN * life.nationality().ordinal()
                        + (long) ((agency ? AGENCIES : SUBAGENTS) * drawn * drawn);
        return agency
                ? "agy_" + draws.streams().named("agency.reference").reference(number)
                : "sub_" + draws.streams().named("subagent.reference").reference(number);
    }
}
