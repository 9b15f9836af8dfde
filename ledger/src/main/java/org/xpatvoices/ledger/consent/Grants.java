package org.xpatvoices.ledger.consent;

import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.ConsentRule.WITHDRAWN_CONSENT_CANNOT_BE_WITHDRAWN;

import org.xpatvoices.contracts.consent.ConsentEvent;
import org.xpatvoices.contracts.consent.ConsentGranted;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.shredding.ShreddingCause;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All grants a worker ever made. An immutable value: evolving gives the next one. */
public record Grants(Map<String, Grant> byId) {
    private static final Grants NONE = new Grants(Map.of());

    public Grants {
        byId = Map.copyOf(byId);
    }

    public static Grants none() {
        return NONE;
    }

    /** Nothing happens when the very same grant was made before, in whatever state it is now. */
    public Optional<ConsentGranted> decide(GrantConsent command) {
        var terms = Terms.of(command);
        var earlier = byId.get(command.grantId().toString());
        if (earlier == null) {
            GrantRules.mustBeComplete(terms);
            GrantRules.mustEndInTime(command);
            return Optional.of(granted(command, terms));
        }
        if (earlier.terms().equals(terms)) {
            return Optional.empty();
        }
        throw new Refused(
                CONSENT_ID_IS_ALREADY_TAKEN,
                "Consent " + command.grantId() + " was granted with other terms.");
    }

    /** The end of a grant, and of the key to whatever was recorded under it. */
    public Ending decide(WithdrawConsent command) {
        return switch (find(command.grantId())) {
            case Grant.Active _ ->
                    Ending.of(
                            command.grantId().toString(),
                            command.workerId().toString(),
                            ShreddingCause.WITHDRAWAL,
                            command.withdrawnAt());
            case Grant.Withdrawn(_, Instant at) ->
                    throw new Refused(
                            WITHDRAWN_CONSENT_CANNOT_BE_WITHDRAWN,
                            "Consent " + command.grantId() + " was withdrawn at " + at + ".");
        };
    }

    /** The end of every grant that has not ended, in the order of their ids. */
    public List<Ending> endAll(String workerId, Instant at) {
        return byId.entrySet().stream()
                .filter(one -> one.getValue() instanceof Grant.Active)
                .map(Map.Entry::getKey)
                .sorted()
                .map(grantId -> Ending.of(grantId, workerId, ShreddingCause.ERASURE, at))
                .toList();
    }

    public Grants evolve(ConsentEvent event) {
        var next = new HashMap<>(byId);
        switch (event) {
            case ConsentGranted granted ->
                    next.put(granted.grantId(), new Grant.Active(Terms.of(granted)));
            case ConsentWithdrawn withdrawn ->
                    next.computeIfPresent(
                            withdrawn.grantId(),
                            (_, grant) ->
                                    new Grant.Withdrawn(grant.terms(), withdrawn.withdrawnAt()));
        }
        return new Grants(next);
    }

    Optional<Grant> named(GrantId grantId) {
        return Optional.ofNullable(byId.get(grantId.toString()));
    }

    private Grant find(GrantId grantId) {
        return named(grantId)
                .orElseThrow(
                        () ->
                                new Refused(
                                        CONSENT_MUST_EXIST,
                                        "This worker has no consent " + grantId + "."));
    }

    private static ConsentGranted granted(GrantConsent command, Terms terms) {
        return new ConsentGranted(
                command.grantId().toString(),
                command.workerId().toString(),
                terms.purposes(),
                terms.categories(),
                terms.recipients(),
                terms.language(),
                terms.assisted(),
                command.grantedAt(),
                terms.validUntil());
    }
}
