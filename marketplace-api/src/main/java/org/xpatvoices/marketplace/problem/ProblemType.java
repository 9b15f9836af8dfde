package org.xpatvoices.marketplace.problem;

import org.xpatvoices.contracts.refusal.Rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One kind of problem: what its page tells, and what is the same in every answer of the kind.
 *
 * @param slug the stable end of the type, below {@code /problems/}
 */
public record ProblemType(String slug, int status, String title, String cause, String cure) {

    /** The type as it stands in an answer; relative, so that it resolves on the host asked. */
    public String uri() {
        return "/problems/" + slug;
    }

    public static ProblemType of(Rule rule) {
        return new ProblemType(
                rule.slug(),
                rule.kind().httpStatus(),
                sentence(rule.name()),
                rule.cause(),
                rule.cure());
    }

    /** Every problem that any door can answer: those of requests first, then those of the rules. */
    public static List<ProblemType> all() {
        List<ProblemType> types = new ArrayList<>();
        for (WebProblem problem : WebProblem.values()) {
            types.add(problem.type());
        }
        Rule.all().forEach(rule -> types.add(of(rule)));
        return List.copyOf(types);
    }

    static Optional<ProblemType> named(String slug) {
        return all().stream().filter(type -> type.slug().equals(slug)).findFirst();
    }

    static String sentence(String constant) {
        String words = constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
