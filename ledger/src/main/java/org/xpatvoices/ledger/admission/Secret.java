package org.xpatvoices.ledger.admission;

import static org.xpatvoices.contracts.refusal.AdmissionRule.SECRET_MUST_AWAIT_APPROVAL;
import static org.xpatvoices.contracts.refusal.AdmissionRule.WHO_RENEWED_A_SECRET_CANNOT_APPROVE_IT;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.admission.ApproveSecret;
import org.xpatvoices.contracts.admission.RenewSecret;
import org.xpatvoices.contracts.admission.SecretApproved;
import org.xpatvoices.contracts.admission.SecretRenewed;
import org.xpatvoices.contracts.ids.SecretId;
import org.xpatvoices.contracts.refusal.Refused;

/** The fresh secrets of one party: who drew each, and who let it work. */
@Aggregate(cache = "aggregateCache")
class Secret {
    @AggregateIdentifier private SecretId secretId;
    private @Nullable SecretRenewed latest;
    private @Nullable String approvedBy;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(RenewSecret command) {
        int number = latest == null ? 1 : latest.number() + 1;
        AggregateLifecycle.apply(
                new SecretRenewed(
                        command.secretId().toString(),
                        command.partyId(),
                        number,
                        command.renewedBy(),
                        command.renewedAt()));
        return number;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ApproveSecret command) {
        if (latest == null || latest.number() != command.number()) {
            throw new Refused(
                    SECRET_MUST_AWAIT_APPROVAL,
                    latest == null
                            ? "None was renewed."
                            : "The latest one is number " + latest.number() + ".");
        }
        if (latest.renewedBy().equals(command.approvedBy())) {
            throw new Refused(
                    WHO_RENEWED_A_SECRET_CANNOT_APPROVE_IT, command.approvedBy() + " renewed it.");
        }
        if (command.approvedBy().equals(approvedBy)) {
            return;
        }
        if (approvedBy != null) {
            throw new Refused(SECRET_MUST_AWAIT_APPROVAL, approvedBy + " approved it.");
        }
        AggregateLifecycle.apply(
                new SecretApproved(
                        latest.secretId(),
                        latest.partyId(),
                        latest.number(),
                        command.approvedBy(),
                        command.approvedAt()));
    }

    @EventSourcingHandler
    void evolve(SecretRenewed event) {
        secretId = SecretId.of(event.secretId());
        latest = event;
        approvedBy = null;
    }

    @EventSourcingHandler
    void evolve(SecretApproved event) {
        approvedBy = event.approvedBy();
    }
}
