package org.xpatvoices.marketplace.seed.population;

/** S0. */
final class ProfileForm {

    private static final double FIRST_TIME = .6;

    private ProfileForm() {}

    static void write(Life life, FormWriter.Draws draws, Form form) {
        form.put("nationality", life.country())
                .put("birthYear", life.birthYear())
                .put("sex", life.woman() ? "F" : "M")
                .put("atoll", life.place().atoll())
                .put("island", life.place().island())
                .put("locationClass", life.place().locationClass().name())
                .put("preferredLang", life.language())
                .put("arrivalMonth", life.arrival().toString())
                .ask("firstTimeMigrant", draws.chance("first-time", FIRST_TIME));
    }
}
