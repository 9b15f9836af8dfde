package org.xpatvoices.payouts.invariant;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantView;
import org.xpatvoices.contracts.invariant.InvariantsView;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Runs every check there is, in number order and in one snapshot of the database. */
@Component
class InvariantRegister {
    private static final Comparator<InvariantCheck> BY_NUMBER =
            Comparator.comparingInt(check -> Integer.parseInt(check.id().substring(1)));

    private final List<InvariantCheck> checks;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private volatile @Nullable InvariantsView newest;

    InvariantRegister(
            List<InvariantCheck> checks, JdbcClient jdbc, PlatformTransactionManager manager) {
        this.checks = checks.stream().sorted(BY_NUMBER).toList();
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @QueryHandler
    InvariantsView handle(GetInvariants query) {
        var kept = newest;
        if (query.since() != null && kept != null && !kept.checkedAt().isBefore(query.since())) {
            return kept;
        }
        var computed = Objects.requireNonNull(snapshot.execute(_ -> run()));
        newest = computed;
        return computed;
    }

    private InvariantsView run() {
        Instant at =
                jdbc.sql("SELECT transaction_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant();
        long position =
                jdbc.sql("SELECT coalesce(max(position), 0) FROM payouts.journal_entry")
                        .query(Long.class)
                        .single();
        return new InvariantsView(at, position, checks.stream().map(this::view).toList());
    }

    private InvariantView view(InvariantCheck check) {
        Finding finding = check.check(jdbc);
        return new InvariantView(
                check.id(), check.sentence(), finding.holds(), finding.checked(), finding.detail());
    }
}
