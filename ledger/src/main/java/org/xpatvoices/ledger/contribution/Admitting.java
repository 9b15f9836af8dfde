package org.xpatvoices.ledger.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts what one worker told beside what the same worker allowed. Here and not in the database,
 * which took four fifths of its time for joining, looking corrections up and sorting what are two
 * or three lines each.
 */
final class Admitting {
    private static final Comparator<Told> YOUNGEST_OF_EACH_FORM_FIRST =
            Comparator.comparing((Told told) -> told.facts().schemaId())
                    .thenComparing(Told::capturedAt, Comparator.reverseOrder())
                    .thenComparing(
                            told -> told.facts().contributionId(), Comparator.reverseOrder());

    private static final Comparator<GrantedRows.Granted> LONGEST_FIRST =
            Comparator.comparing(
                            (GrantedRows.Granted granted) -> granted.grant().validUntil(),
                            Comparator.reverseOrder())
                    .thenComparing(granted -> granted.grant().grantId());

    private final AdmissionPass pass;
    private final String form;
    private final String category;

    Admitting(Admission asked, AdmissionPass pass) {
        this.pass = pass;
        var schema = asked.schema().contribution();
        form = schema.id();
        category = Categories.of(schema).name();
    }

    /** What one worker told and allowed, in no order. */
    void take(String worker, List<Told> told, List<GrantedRows.Granted> granted) {
        if (granted.isEmpty()) {
            return;
        }
        Set<Correction> corrected = corrected(told);
        var byAge = told.size() == 1 ? told : sorted(told, YOUNGEST_OF_EACH_FORM_FIRST);
        var byTerm = granted.size() == 1 ? granted : sorted(granted, LONGEST_FIRST);
        for (Told one : byAge) {
            if (one.wanted() && !corrected.contains(Correction.of(one))) {
                admit(worker, one, byTerm);
            }
        }
    }

    private void admit(String worker, Told told, List<GrantedRows.Granted> granted) {
        var candidate = new AdmissionPass.Candidate(worker, told.facts());
        for (GrantedRows.Granted one : granted) {
            if (told.grantIds().contains(one.grant().grantId())
                    && one.categories().contains(categoryOf(told.facts().schemaId()))) {
                pass.accept(candidate, one.grant());
            }
        }
    }

    private String categoryOf(String schemaId) {
        if (schemaId.equals(form)) {
            return category;
        }
        return schemaId.equals("profile") ? "PROFILE" : "CONTRACT";
    }

    /** A contribution is corrected by another one of its form and its worker. */
    private record Correction(String form, String contributionId) {
        static Correction of(Told told) {
            return new Correction(told.facts().schemaId(), told.facts().contributionId());
        }
    }

    private static Set<Correction> corrected(List<Told> told) {
        Set<Correction> corrected = Set.of();
        for (Told one : told) {
            String earlier = one.supersedes();
            if (earlier != null) {
                corrected = corrected.isEmpty() ? new HashSet<>() : corrected;
                corrected.add(new Correction(one.facts().schemaId(), earlier));
            }
        }
        return corrected;
    }

    private static <T> List<T> sorted(List<T> few, Comparator<T> order) {
        var sorted = new ArrayList<>(few);
        sorted.sort(order);
        return sorted;
    }
}
