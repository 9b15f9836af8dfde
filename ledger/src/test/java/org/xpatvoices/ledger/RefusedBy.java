package org.xpatvoices.ledger;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;

/** Expects a refusal by one named rule, whatever its detail says. */
public final class RefusedBy extends TypeSafeMatcher<Throwable> {
    private final Rule rule;

    private RefusedBy(Rule rule) {
        this.rule = rule;
    }

    public static Matcher<Throwable> refusedBy(Rule rule) {
        return new RefusedBy(rule);
    }

    @Override
    protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof Refused refused && refused.rule() == rule;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused by ").appendText(rule.name());
    }

    @Override
    protected void describeMismatchSafely(Throwable thrown, Description description) {
        description.appendText(
                thrown instanceof Refused refused
                        ? "refused by " + refused.rule().name() + ": " + thrown.getMessage()
                        : thrown.toString());
    }
}
