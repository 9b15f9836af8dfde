package org.xpatvoices.marketplace.seed;

import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.RegisterDestination;
import org.xpatvoices.marketplace.seed.population.SyntheticWorker;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One worker's day at the hub, as commands. */
final class WorkerTale {
    private static final Duration VALID = Duration.ofDays(365);
    private static final Duration VALID_SHORTLY = Duration.ofHours(1);
    private static final Duration SECOND_THOUGHTS = Duration.ofHours(2);

    private static final Set<RecipientClass> RECIPIENTS =
            EnumSet.complementOf(EnumSet.of(RecipientClass.EMPLOYER));

    private final StoryIds ids;
    private final SyntheticWorker worker;
    private final Turn turn;
    private final WorkerId id;
    private final HubId hub;
    private final GrantId grant;
    private final Function<WorkerId, PayeeId> payees;
    private final Instant arrivedAt;

    WorkerTale(StoryIds ids, SyntheticWorker worker, Function<WorkerId, PayeeId> payees) {
        this.ids = ids;
        this.worker = worker;
        this.turn = new Turn(ids, worker.index());
        this.id = ids.worker(worker.index());
        this.hub = ids.hubOf(worker.index());
        this.grant = ids.grant(worker.index());
        this.payees = payees;
        this.arrivedAt = worker.contribution(ContributionSchema.PROFILE).capturedAt();
    }

    /** Comes to the hub and agrees. */
    Stream<Object> joining() {
        return Stream.of(
                new EnrolWorker(
                        id, hub, AssuranceLevel.VOUCHED, worker.preferredLanguage(), arrivedAt),
                consent());
    }

    /** Fills in forms. */
    Stream<RecordContribution> forms() {
        var handedIn = new HandedIn(id, hub, grant);
        return turn.forms().stream().map(form -> handedIn.command(worker.contribution(form)));
    }

    /** Says where the money shall go, or thinks again. */
    Stream<Object> leaving() {
        var account = turn.namesAnAccount() ? Stream.of(account()) : Stream.empty();
        var withdrawal =
                turn.withdrawsLater()
                        ? Stream.of(
                                new WithdrawConsent(
                                        id, hub, grant, arrivedAt.plus(SECOND_THOUGHTS)))
                        : Stream.empty();
        return Stream.concat(account, withdrawal);
    }

    private GrantConsent consent() {
        return new GrantConsent(
                id,
                hub,
                grant,
                turn.researchOnly() ? EnumSet.of(Purpose.RESEARCH) : EnumSet.allOf(Purpose.class),
                EnumSet.allOf(DataCategory.class),
                RECIPIENTS,
                worker.preferredLanguage(),
                arrivedAt,
                arrivedAt.plus(turn.consentsForAnHour() ? VALID_SHORTLY : VALID));
    }

    /** An account that no bank has; who holds it is nobody's business here. */
    private RegisterDestination account() {
        return new RegisterDestination(
                ids.destination(worker.index()),
                payees.apply(id),
                RailCode.BANK,
                "MV%012d".formatted(worker.index()),
                "Account holder",
                arrivedAt);
    }
}
