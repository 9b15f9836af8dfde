package org.xpatvoices.marketplace.web.consent;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.GetConsent;
import org.xpatvoices.contracts.enrolment.GetWorker;
import org.xpatvoices.contracts.enrolment.WorkerView;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.shredding.CountLivingKeys;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.ProblemException;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyKind;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds consents for whoever they belong to; to everybody else there are none. */
@Component
class Consents {
    private final Queries queries;
    private final AwaitView await;

    Consents(Queries queries, AwaitView await) {
        this.queries = queries;
        this.await = await;
    }

    ConsentView find(GrantId id, Caller caller) {
        return queries.maybe(new GetConsent(id), ConsentView.class)
                .filter(view -> reaches(caller, WorkerId.of(view.workerId())))
                .orElseThrow(() -> missing(id));
    }

    /** The consent once it shows what was just done to it. */
    ConsentView settled(GrantId id, Predicate<ConsentView> done) {
        return await.present(
                        () -> queries.maybe(new GetConsent(id), ConsentView.class).filter(done))
                .orElseThrow(
                        () ->
                                WebProblem.TEMPORARILY_UNAVAILABLE
                                        .because("It is done, but the views are late; look again.")
                                        .with("Retry-After", "5"));
    }

    /** Gives the destruction of a key the moment it takes. */
    void awaitShredding(GrantId id) {
        var living = new CountLivingKeys(List.of(id));
        await.until(() -> queries.one(living, Long.class) == 0);
    }

    /** Whose consents this request is about: a worker's own, or those of a hub's worker. */
    WorkerId worker(@Nullable WorkerId named, Caller caller) {
        if (caller.kind() == PartyKind.WORKER) {
            var self = WorkerId.of(caller.partyId());
            if (named != null && !named.equals(self)) {
                throw noWorker(named);
            }
            return self;
        }
        if (named == null) {
            throw WebProblem.invalid("/workerId", "is required of a hub");
        }
        return named;
    }

    WorkerId reachable(WorkerId worker, Caller caller) {
        if (!reaches(caller, worker)) {
            throw noWorker(worker);
        }
        return worker;
    }

    static @Nullable HubId hub(Caller caller) {
        return caller.kind() == PartyKind.HUB ? HubId.of(caller.partyId()) : null;
    }

    private boolean reaches(Caller caller, WorkerId worker) {
        if (caller.kind() == PartyKind.WORKER) {
            return worker.toString().equals(caller.partyId());
        }
        Optional<WorkerView> account = queries.maybe(new GetWorker(worker), WorkerView.class);
        return account.filter(view -> view.hubId().equals(caller.partyId())).isPresent();
    }

    private static ProblemException missing(GrantId id) {
        return WebProblem.NOT_FOUND.because("There is no consent " + id + " of yours.");
    }

    private static ProblemException noWorker(WorkerId worker) {
        return WebProblem.NOT_FOUND.because("There is no account " + worker + " of yours.");
    }
}
