package org.xpatvoices.marketplace.web.grievance;

import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_MUST_EXIST;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.grievance.GetGrievances;
import org.xpatvoices.contracts.grievance.GrievanceState;
import org.xpatvoices.contracts.grievance.GrievanceView;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads complaints for a caller; what is not for that caller is not there. */
@Component
class GrievanceReader {
    private static final int ALL = 500;

    private final Queries queries;
    private final AwaitView awaitView;

    GrievanceReader(Queries queries, AwaitView awaitView) {
        this.queries = queries;
        this.awaitView = awaitView;
    }

    /**
     * How far a complaint is.
     *
     * @param next where a hub may bring it from here
     * @param answeredAt when a hub first answered
     */
    record Case(
            String grievanceId,
            GrievanceState state,
            Set<GrievanceState> next,
            Instant filedAt,
            @Nullable Instant answeredAt,
            Instant changedAt) {
        static Case of(GrievanceView view) {
            return new Case(
                    view.grievanceId(),
                    view.state(),
                    view.state().next(),
                    view.filedAt(),
                    view.answeredAt(),
                    view.changedAt());
        }
    }

    Page<Case> list(@Nullable String workerId, @Nullable String hubId, PageRequest page) {
        var query = new GetGrievances(workerId, hubId, page.afterPosition(), page.limitAndOne());
        return Page.cut(
                        queries.list(query, GrievanceView.class),
                        page,
                        one -> Long.toString(one.position()))
                .map(Case::of);
    }

    /** As soon as it can be seen to stand where it was brought to. */
    Case at(GrievanceId id, GrievanceState state, @Nullable String workerId, @Nullable String hub) {
        return awaitView
                .present(() -> find(id, workerId, hub).filter(one -> one.state() == state))
                .or(() -> find(id, workerId, hub))
                .map(Case::of)
                .orElseThrow(
                        () -> new Refused(GRIEVANCE_MUST_EXIST, "No such complaint of yours."));
    }

    private Optional<GrievanceView> find(
            GrievanceId id, @Nullable String workerId, @Nullable String hubId) {
        return queries
                .list(new GetGrievances(workerId, hubId, null, ALL), GrievanceView.class)
                .stream()
                .filter(one -> one.grievanceId().equals(id.toString()))
                .findFirst();
    }
}
