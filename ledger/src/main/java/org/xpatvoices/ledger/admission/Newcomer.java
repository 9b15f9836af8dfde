package org.xpatvoices.ledger.admission;

import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_IS_ALREADY_DECIDED;
import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_MUST_BE_REGISTERED;
import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_NEEDS_A_NAME;
import static org.xpatvoices.contracts.refusal.AdmissionRule.WHO_REGISTERED_A_PARTY_CANNOT_ADMIT_IT;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.admission.AdmissionEvent;
import org.xpatvoices.contracts.admission.DecideParty;
import org.xpatvoices.contracts.admission.PartyAdmitted;
import org.xpatvoices.contracts.admission.PartyRegistered;
import org.xpatvoices.contracts.admission.PartyTurnedAway;
import org.xpatvoices.contracts.admission.RegisterParty;
import org.xpatvoices.contracts.ids.AdmissionId;
import org.xpatvoices.contracts.refusal.Refused;

/** A hub or an auditor on its way in. */
@Aggregate(cache = "aggregateCache")
class Newcomer {
    private static final int NAME_MAX = 120;

    @AggregateIdentifier private AdmissionId admissionId;
    private @Nullable PartyRegistered registration;
    private @Nullable Decision decision;

    /** Who decided, and how. */
    private record Decision(String by, boolean admitted) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterParty command) {
        String name = command.name().strip();
        if (name.isEmpty() || name.length() > NAME_MAX || !KeepableText.isKeepable(name)) {
            throw new Refused(
                    PARTY_NEEDS_A_NAME, "The name has %d characters.".formatted(name.length()));
        }
        String id = command.admissionId().toString();
        String kind = command.kind().name();
        if (registration == null) {
            String digits = id.substring(id.indexOf('_') + 1);
            AggregateLifecycle.apply(
                    new PartyRegistered(
                            id,
                            command.kind().prefix() + digits,
                            kind,
                            name,
                            command.registeredBy(),
                            command.registeredAt()));
        } else if (!registration.kind().equals(kind) || !registration.name().equals(name)) {
            throw new Refused(
                    PARTY_ID_IS_ALREADY_TAKEN,
                    "It is the %s %s.".formatted(registration.kind(), registration.name()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DecideParty command) {
        if (registration == null) {
            throw new Refused(PARTY_MUST_BE_REGISTERED, "No " + command.admissionId());
        }
        var wanted = new Decision(command.decidedBy(), command.admit());
        if (wanted.equals(decision)) {
            return;
        }
        if (decision != null) {
            throw new Refused(
                    PARTY_IS_ALREADY_DECIDED,
                    registration.name() + (decision.admitted() ? " is in." : " was turned away."));
        }
        if (command.admit() && registration.registeredBy().equals(command.decidedBy())) {
            throw new Refused(
                    WHO_REGISTERED_A_PARTY_CANNOT_ADMIT_IT,
                    command.decidedBy() + " registered " + registration.name() + ".");
        }
        AggregateLifecycle.apply(decided(registration, command));
    }

    private static AdmissionEvent decided(PartyRegistered party, DecideParty command) {
        String by = command.decidedBy();
        return command.admit()
                ? new PartyAdmitted(party.admissionId(), party.partyId(), by, command.decidedAt())
                : new PartyTurnedAway(
                        party.admissionId(), party.partyId(), by, command.decidedAt());
    }

    @EventSourcingHandler
    void evolve(PartyRegistered event) {
        admissionId = AdmissionId.of(event.admissionId());
        registration = event;
    }

    @EventSourcingHandler
    void evolve(PartyAdmitted event) {
        decision = new Decision(event.admittedBy(), true);
    }

    @EventSourcingHandler
    void evolve(PartyTurnedAway event) {
        decision = new Decision(event.turnedAwayBy(), false);
    }
}
