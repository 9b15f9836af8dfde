package org.xpatvoices.ledger.contribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether grants together allow every purpose for every recipient. One grant may cover research and
 * another one policy; a pair that no grant covers keeps the row out.
 */
final class Coverage {
    private final Set<Pair> wanted = new HashSet<>();

    Coverage(Set<String> purposes, Set<String> recipients) {
        for (var purpose : purposes) {
            for (var recipient : recipients) {
                wanted.add(new Pair(purpose, recipient));
            }
        }
    }

    /** A small choice of the grants that covers all, in their order; empty if there is none. */
    Optional<List<AdmittedGrant>> by(List<AdmittedGrant> grants) {
        if (grants.size() == 1 && coversAll(grants.getFirst())) {
            return Optional.of(List.copyOf(grants));
        }
        var open = new HashSet<>(wanted);
        var chosen = new ArrayList<AdmittedGrant>();
        var left = new ArrayList<>(grants);
        while (!open.isEmpty()) {
            AdmittedGrant best = null;
            long most = 0;
            for (var grant : left) {
                var covers = open.stream().filter(pair -> pair.isCoveredBy(grant)).count();
                if (covers > most) {
                    most = covers;
                    best = grant;
                }
            }
            if (best == null) {
                return Optional.empty();
            }
            var taken = best;
            open.removeIf(pair -> pair.isCoveredBy(taken));
            left.remove(taken);
            chosen.add(taken);
        }
        return Optional.of(List.copyOf(chosen));
    }

    private boolean coversAll(AdmittedGrant grant) {
        for (Pair pair : wanted) {
            if (!pair.isCoveredBy(grant)) {
                return false;
            }
        }
        return true;
    }

    private record Pair(String purpose, String recipient) {
        boolean isCoveredBy(AdmittedGrant grant) {
            return grant.purposes().contains(purpose) && grant.recipients().contains(recipient);
        }
    }
}
