package org.xpatvoices.ledger.packet.verify;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, in sentences that name places and numbers and never repeat a worker's data. */
final class Findings {
    private static final int ENOUGH = 25;

    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        if (sentences.size() < ENOUGH) {
            sentences.add(sentence);
        }
    }

    void unless(boolean right, String sentence) {
        if (!right) {
            add(sentence);
        }
    }

    /** Fails closed: a check that cannot finish is a finding. Answers whether it could. */
    boolean unlessItBreaks(Runnable check) {
        try {
            check.run();
            return true;
        } catch (Unreadable e) {
            add(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // What exactly went wrong may quote a cell, so only its kind is told.
            add("the verifier could not finish: " + e.getClass().getSimpleName());
        }
        return false;
    }

    void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            add(what + " is " + found + " instead of " + expected);
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
