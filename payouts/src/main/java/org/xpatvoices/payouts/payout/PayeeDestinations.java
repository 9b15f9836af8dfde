package org.xpatvoices.payouts.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.AcceptPayoutFee;
import org.xpatvoices.contracts.payout.AddDestination;
import org.xpatvoices.contracts.payout.AskCashOut;
import org.xpatvoices.contracts.payout.CashOutAsked;
import org.xpatvoices.contracts.payout.ChooseThreshold;
import org.xpatvoices.contracts.payout.DestinationRegistered;
import org.xpatvoices.contracts.payout.DestinationsForgotten;
import org.xpatvoices.contracts.payout.ForgetDestinations;
import org.xpatvoices.contracts.payout.PayoutFeeAccepted;
import org.xpatvoices.contracts.payout.ThresholdChosen;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.Rails;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The versions of where one payee's money goes. Only fingerprints are known here, no account. */
@Aggregate
class PayeeDestinations {
    /** Whoever asks again so soon means the same wish. */
    private static final Duration ONE_WISH = Duration.ofHours(1);

    @AggregateIdentifier private @Nullable String payeeId;
    private final NamedPlaces named = new NamedPlaces();
    private @Nullable String fingerprint;
    private @Nullable String keyId;
    private int version;
    private @Nullable Integer tier;
    private final Map<String, @Nullable Long> thresholds = new HashMap<>();
    private final Map<String, Instant> cashOutsAsked = new HashMap<>();
    private final Map<String, PayoutFeeAccepted> feesAccepted = new HashMap<>();

    PayeeDestinations() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddDestination command) {
        if (named.isLast(command)) {
            return;
        }
        if (command.fingerprint().equals(fingerprint)
                && Objects.equals(command.tier(), tier)
                && !command.confirmsSuspect()) {
            throw new Refused(
                    PayoutRule.DESTINATION_MUST_NOT_REPEAT,
                    "It is " + command.mask() + ", version " + version + ".");
        }
        apply(
                new DestinationRegistered(
                        command.payeeId().toString(),
                        command.destinationId().toString(),
                        version + 1,
                        command.rail().name(),
                        command.details(),
                        command.fingerprint(),
                        command.usableFrom(),
                        command.registeredAt(),
                        command.tier()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ForgetDestinations command) {
        String key = keyId == null ? command.keyId() : keyId;
        if (key != null) {
            apply(
                    new DestinationsForgotten(
                            command.payeeId().toString(), key, command.forgottenAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChooseThreshold command) {
        Long chosen = command.thresholdMicro();
        Thresholds.mustBePaidIn(command.currency());
        Thresholds.mustBeAnAmount(chosen);
        if (!Objects.equals(chosen, thresholds.get(command.currency()))) {
            apply(
                    new ThresholdChosen(
                            command.payeeId().toString(),
                            command.currency(),
                            chosen,
                            command.chosenAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskCashOut command) {
        Thresholds.mustBePaidIn(command.currency());
        Instant last = cashOutsAsked.get(command.currency());
        if (last != null && command.askedAt().isBefore(last.plus(ONE_WISH))) {
            return;
        }
        apply(
                new CashOutAsked(
                        command.payeeId().toString(), command.currency(), command.askedAt()));
    }

    /** Nobody agrees to what is not taken, or has changed since it was read; once is enough. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AcceptPayoutFee command, Rails rails) {
        var declared = rails.fees(command.rail(), command.currency());
        if (declared.isFree()
                || command.flatMicro() != declared.flatMicro()
                || command.basisPoints() != declared.basisPoints()) {
            throw new Refused(
                    PayoutRule.FEE_MUST_BE_THE_ONE_DECLARED,
                    "%s takes %d micro-units of %s and %d basis points."
                            .formatted(
                                    command.rail(),
                                    declared.flatMicro(),
                                    command.currency(),
                                    declared.basisPoints()));
        }
        var before = feesAccepted.get(feeOf(command.rail().name(), command.currency()));
        if (before == null
                || before.flatMicro() != command.flatMicro()
                || before.basisPoints() != command.basisPoints()) {
            apply(
                    new PayoutFeeAccepted(
                            command.payeeId().toString(),
                            command.rail().name(),
                            command.currency(),
                            command.flatMicro(),
                            command.basisPoints(),
                            command.acceptedAt()));
        }
    }

    private static String feeOf(String rail, String currency) {
        return rail + ' ' + currency;
    }

    @EventSourcingHandler
    void evolve(PayoutFeeAccepted event) {
        payeeId = event.payeeId();
        feesAccepted.put(feeOf(event.rail(), event.currency()), event);
    }

    @EventSourcingHandler
    void evolve(ThresholdChosen event) {
        payeeId = event.payeeId();
        thresholds.put(event.currency(), event.thresholdMicro());
    }

    @EventSourcingHandler
    void evolve(CashOutAsked event) {
        payeeId = event.payeeId();
        cashOutsAsked.put(event.currency(), event.askedAt());
    }

    @EventSourcingHandler
    void evolve(DestinationRegistered event) {
        payeeId = event.payeeId();
        named.remember(event);
        fingerprint = event.fingerprint();
        keyId = event.details().keyId();
        version = event.version();
        tier = event.tier();
    }

    @EventSourcingHandler
    void evolve(DestinationsForgotten event) {
        payeeId = event.payeeId();
        fingerprint = null;
        keyId = null;
    }
}
