package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_NOT_HAVE_BEEN_REVOKED;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_TERM_HAS_ENDED;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTION_MUST_BE_OPEN;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.licence.AcknowledgeRetraction;
import org.xpatvoices.contracts.licence.LicenceRevoked;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.licence.NoticeRetraction;
import org.xpatvoices.contracts.licence.PacketDelivered;
import org.xpatvoices.contracts.licence.RecordDelivery;
import org.xpatvoices.contracts.licence.RetractionAcknowledged;
import org.xpatvoices.contracts.licence.RetractionNoticed;
import org.xpatvoices.contracts.licence.RevokeLicence;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/** An off-taker's right to one packet for one purpose and a term. */
@Aggregate(cache = "aggregateCache")
class Licence {
    @AggregateIdentifier private LicenceId licenceId;
    private LicenceLife life = new LicenceLife.Unsold();
    private final Set<String> delivered = new HashSet<>();
    private final Answers answers = new Answers();
    private @Nullable LicenceRevoked revoked;

    /** Whether exactly this sale happened before; another sale under the same id is refused. */
    boolean alreadySold(SellLicence command) {
        if (!(life instanceof LicenceLife.Running(LicenceSold sale))) {
            return false;
        }
        boolean same =
                sale.quoteId().equals(command.quoteId().toString())
                        && sale.offTakerId().equals(command.offTakerId().toString());
        if (!same) {
            throw new Refused(
                    LICENCE_ID_IS_ALREADY_TAKEN, command.licenceId() + " was sold otherwise.");
        }
        return true;
    }

    void sell(LicenceSold sale) {
        AggregateLifecycle.apply(sale);
    }

    OffTakerId holder() {
        return OffTakerId.of(sale().offTakerId());
    }

    void deliver(RecordDelivery command) {
        LicenceSold sale = sale();
        if (revoked != null) {
            throw new Refused(
                    LICENCE_MUST_NOT_HAVE_BEEN_REVOKED,
                    "Ended at %s for %s.".formatted(revoked.revokedAt(), revoked.cause()));
        }
        if (!command.deliveredAt().isBefore(sale.endsAt())) {
            throw new Refused(LICENCE_TERM_HAS_ENDED, "It ended at " + sale.endsAt() + ".");
        }
        answers.checkDelivery(command.deliveredAt());
        if (command.resumed() && delivered.contains(command.path())) {
            return;
        }
        AggregateLifecycle.apply(
                new PacketDelivered(
                        sale.licenceId(),
                        sale.packetId(),
                        command.path(),
                        command.sha256(),
                        command.bytes(),
                        command.deliveredAt()));
    }

    /** One notice at a time: while an answer is due, it covers whoever withdraws next as well. */
    void notice(NoticeRetraction command, Duration timeToAnswer) {
        LicenceSold sale = sale();
        if (!answers.due() && runsAt(command.at())) {
            // Of the moment nothing is kept: who was not there cannot line notices up afterwards.
            Instant day = command.at().truncatedTo(ChronoUnit.DAYS);
            AggregateLifecycle.apply(
                    new RetractionNoticed(
                            sale.licenceId(),
                            sale.packetId(),
                            sale.offTakerId(),
                            day,
                            day.plus(1, ChronoUnit.DAYS).plus(timeToAnswer)));
        }
    }

    void acknowledge(AcknowledgeRetraction command) {
        LicenceSold sale = sale();
        if (!sale.offTakerId().equals(command.offTakerId().toString())) {
            throw new Refused(LICENCE_MUST_EXIST, "No licence " + sale.licenceId() + " of yours.");
        }
        if (!answers.due()) {
            throw new Refused(
                    RETRACTION_MUST_BE_OPEN, "Nobody withdrew since the last answer, if any.");
        }
        AggregateLifecycle.apply(
                new RetractionAcknowledged(
                        sale.licenceId(),
                        sale.packetId(),
                        sale.offTakerId(),
                        command.answer().name(),
                        command.at()));
    }

    /** What has ended stays as it is, however it ended. */
    void revoke(RevokeLicence command) {
        LicenceSold sale = sale();
        if (runsAt(command.at())) {
            AggregateLifecycle.apply(
                    new LicenceRevoked(
                            sale.licenceId(),
                            sale.packetId(),
                            sale.offTakerId(),
                            command.amendment(),
                            command.cause(),
                            sale.endsAt(),
                            command.at()));
        }
    }

    private boolean runsAt(Instant at) {
        return revoked == null && at.isBefore(sale().endsAt());
    }

    @EventSourcingHandler
    void evolve(PacketDelivered event) {
        delivered.add(event.path());
    }

    @EventSourcingHandler
    void evolve(LicenceRevoked event) {
        revoked = event;
    }

    @EventSourcingHandler
    void evolve(RetractionNoticed event) {
        answers.evolve(event);
    }

    @EventSourcingHandler
    void evolve(RetractionAcknowledged event) {
        answers.evolve(event);
    }

    @EventSourcingHandler
    void evolve(LicenceSold event) {
        licenceId = LicenceId.of(event.licenceId());
        life = new LicenceLife.Running(event);
    }

    private LicenceSold sale() {
        return switch (life) {
            case LicenceLife.Running(LicenceSold sale) -> sale;
            case LicenceLife.Unsold() ->
                    throw new Refused(LICENCE_MUST_EXIST, "This licence was never sold.");
        };
    }
}
