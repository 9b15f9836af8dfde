package org.xpatvoices.ledger.report.indicator;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.report.indicator.Measure.Form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one worker told and that counts, each list with the youngest first.
 *
 * @param contracts of every period; the others are of the report's period
 */
public record Testimony(
        @Nullable Statement profile,
        List<Statement> contracts,
        List<Statement> wages,
        @Nullable Statement cost,
        @Nullable Statement screening) {
    private static final String VERSION = "version";
    private static final String OFFER = "OFFER";
    private static final String ACTUAL = "ACTUAL";

    public Testimony {
        contracts = List.copyOf(contracts);
        wages = List.copyOf(wages);
    }

    /** The terms as they are, else as they were last signed; a mere offer is none. */
    public Optional<Statement> terms() {
        return contracts.stream()
                .filter(Statement::inPeriod)
                .filter(one -> one.code(VERSION).equals(ACTUAL))
                .findFirst()
                .or(
                        () ->
                                contracts.stream()
                                        .filter(Statement::inPeriod)
                                        .filter(one -> !one.code(VERSION).equals(OFFER))
                                        .findFirst());
    }

    /**
     * What a measure reads of one form. Of contracts that is not all there are: another period has
     * other terms, and who is judged by those has told something else.
     */
    public Stream<Statement> read(Form form) {
        return switch (form) {
            case PROFILE -> Stream.ofNullable(profile);
            case CONTRACT -> terms().stream();
            case OFFER -> terms().flatMap(this::offerOf).stream();
            case WAGES -> wages.stream();
            case COST -> Stream.ofNullable(cost);
            case SCREENING -> Stream.ofNullable(screening);
        };
    }

    /** The real terms of the report's period. */
    Optional<Statement> actual() {
        return terms().filter(one -> one.code(VERSION).equals(ACTUAL));
    }

    /** What was offered for the job of these terms. */
    Optional<Statement> offerOf(Statement terms) {
        return contracts.stream()
                .filter(one -> one.code(VERSION).equals(OFFER))
                .filter(one -> one.jobRef() != null)
                .filter(one -> Objects.equals(one.jobRef(), terms.jobRef()))
                .findFirst();
    }

    Optional<Statement> lastWages() {
        return wages.stream().findFirst();
    }

    /** Who employs the worker, from the terms of the period or else the youngest contract. */
    public Optional<String> employer() {
        return terms().or(() -> contracts.stream().findFirst())
                .map(one -> one.code("employerRef"))
                .filter(reference -> !reference.isEmpty());
    }
}
