package org.xpatvoices.marketplace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.marketplace.problem.ProblemType;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A rule that nothing enforces, or that no test has seen enforced, is only a sentence. */
class EveryProblemIsTestedTest {
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern SLUG = Pattern.compile("\\b[a-z][a-z0-9]*(?:-[a-z0-9]+)*\\b");

    private static final Set<String> ENFORCED = new HashSet<>();
    private static final Set<String> TESTED = new HashSet<>();

    @BeforeAll
    static void readTheSources() {
        for (Path file : Repository.allSources()) {
            String path = Repository.named(file);
            String text = Repository.read(file);
            if (path.contains("/src/test/")) {
                CONSTANT.matcher(text).results().forEach(found -> TESTED.add(found.group()));
                SLUG.matcher(text).results().forEach(found -> TESTED.add(constant(found.group())));
            } else if (!path.endsWith("Rule.java") && !path.endsWith("/WebProblem.java")) {
                CONSTANT.matcher(text).results().forEach(found -> ENFORCED.add(found.group()));
            }
        }
    }

    @Test
    void everyRuleIsEnforcedSomewhere() {
        assertThat(Rule.all()).extracting(Object::toString).isSubsetOf(ENFORCED);
    }

    @Test
    void everyProblemIsSeenByATest() {
        assertThat(ProblemType.all()).extracting(type -> constant(type.slug())).isSubsetOf(TESTED);
    }

    private static String constant(String slug) {
        return slug.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
