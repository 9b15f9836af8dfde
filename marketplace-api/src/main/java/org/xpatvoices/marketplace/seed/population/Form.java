package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.marketplace.seed.population.Answer.Code;
import org.xpatvoices.marketplace.seed.population.Answer.Rufiyaa;
import org.xpatvoices.marketplace.seed.population.Answer.Truth;
import org.xpatvoices.marketplace.seed.population.Answer.Whole;

/** One form being filled in: answers, and the reasons where there is none. */
final class Form {

    /**
     * Of the items that people may well not answer, this many are skipped or not known (assumed).
     */
    private static final double SKIPPED = .02;

    private static final double NOT_KNOWN = .01;

    private final StringBuilder answers = new StringBuilder();
    private final StringBuilder states = new StringBuilder();
    private final DrawStream silence;
    private final long firstDraw;
    private int asked;

    Form(DrawStream silence, int worker) {
        this.silence = silence;
        this.firstDraw = 64L * worker;
    }

    Form put(String item, Answer answer) {
        append(answers, item, answer.json());
        return this;
    }

    Form put(String item, String code) {
        return put(item, new Code(code));
    }

    Form put(String item, long value) {
        return put(item, new Whole(value));
    }

    Form put(String item, boolean value) {
        return put(item, new Truth(value));
    }

    Form money(String item, long rufiyaa) {
        return put(item, new Rufiyaa(rufiyaa));
    }

    /** Asks for an item that a few people leave open. */
    Form ask(String item, Answer answer) {
        double draw = silence.uniform(firstDraw + asked);
        asked++;
        if (draw < SKIPPED) {
            append(states, item, "\"SKIPPED\"");
        } else if (draw < SKIPPED + NOT_KNOWN) {
            append(states, item, "\"DONT_KNOW\"");
        } else {
            put(item, answer);
        }
        return this;
    }

    Form ask(String item, String code) {
        return ask(item, new Code(code));
    }

    Form ask(String item, boolean value) {
        return ask(item, new Truth(value));
    }

    Form ask(String item, long value) {
        return ask(item, new Whole(value));
    }

    Form notAsked(String item) {
        append(states, item, "\"NOT_ASKED\"");
        return this;
    }

    String answersJson() {
        return "{" + answers + "}";
    }

    String statesJson() {
        return "{" + states + "}";
    }

    Answer group() {
        return new Answer.Group(answersJson());
    }

    private static void append(StringBuilder to, String item, String json) {
        if (!to.isEmpty()) {
            to.append(',');
        }
        to.append('"').append(item).append("\":").append(json);
    }
}
