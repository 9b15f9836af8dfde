package org.xpatvoices.payouts.conversion;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.conversion.ConfirmConversion;
import org.xpatvoices.contracts.conversion.ConversionApproved;
import org.xpatvoices.contracts.conversion.ConversionConfirmed;
import org.xpatvoices.contracts.conversion.ConversionDeclined;
import org.xpatvoices.contracts.conversion.ConversionEndorsed;
import org.xpatvoices.contracts.conversion.ConversionListed;
import org.xpatvoices.contracts.conversion.ConversionOpened;
import org.xpatvoices.contracts.conversion.DecideConversion;
import org.xpatvoices.contracts.conversion.OpenConversion;
import org.xpatvoices.contracts.conversion.SoldShare;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.refusal.ConversionRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;

import java.util.ArrayList;
import java.util.List;

/**
 * One exchange: whose money, what the bank gave for it, and who agreed. Nothing moves before two
 * people have said the same amount.
 */
@Aggregate(cache = "bulkyAggregateCache")
class Conversion {
    static final String APPROVED = "APPROVED";
    static final String ENDORSED = "ENDORSED";
    static final String DECLINED = "DECLINED";

    @AggregateIdentifier private @Nullable String id;
    private @Nullable ConversionOpened opened;
    private final List<SoldShare> shares = new ArrayList<>();
    private @Nullable ConversionConfirmed confirmed;
    private @Nullable String endorsedBy;
    private boolean decided;

    Conversion() {}

    /** Of these payees, each once, with whole minor units of what they are owed. */
    Conversion(OpenConversion command, List<SoldShare> owed) {
        this();
        ConversionFacts.opened(command, owed).forEach(event -> apply(event));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(ConfirmConversion command, ConversionBooks books) {
        var about = mustBeOpen(command.conversionId());
        ConversionFacts.mustBeReceivable(command, about.boughtCurrency());
        mustNameOneExchange(command.reference(), command.conversionId(), books);
        var before = confirmed;
        var said = ConversionFacts.confirmed(command, before == null ? 1 : before.number() + 1);
        if (before != null && ConversionFacts.sayTheSame(before, said)) {
            return before.number();
        }
        apply(said);
        return said.number();
    }

    /**
     * Answers the state that it is in then: {@code ENDORSED} if it needs another approval, for its
     * size or for a rate that is not the usual one.
     */
    String decide(
            DecideConversion command,
            ApprovalLimits limits,
            ConversionSettings settings,
            ConversionBooks books) {
        var about = mustBeOpen(command.conversionId());
        if (!command.approve()) {
            apply(
                    new ConversionDeclined(
                            about.conversionId(), command.decidedBy(), command.decidedAt()));
            return DECLINED;
        }
        var read = mustBeTheOneRead(command);
        long atStake = Math.max(about.soldMicro(), read.receivedMicro());
        var rate = new Rate(about.soldMicro(), read.receivedMicro());
        boolean enough =
                limits.allow(ApprovalKind.CONVERSION, atStake, about.payees())
                        && settings.isUsual(rate, books.earlierRate(command.conversionId()));
        if (!enough && (endorsedBy == null || endorsedBy.equals(command.decidedBy()))) {
            return endorse(read, command);
        }
        mustNameOneExchange(read.reference(), command.conversionId(), books);
        if (!books.stillOwed(command.conversionId())) {
            throw new Refused(
                    ConversionRule.CONVERTED_MONEY_MUST_STILL_BE_PAYABLE,
                    "Conversion " + about.conversionId() + ".");
        }
        ConversionFacts.approved(about, shares, read, command).forEach(event -> apply(event));
        return APPROVED;
    }

    private String endorse(ConversionConfirmed read, DecideConversion command) {
        if (endorsedBy == null) {
            apply(
                    new ConversionEndorsed(
                            read.conversionId(),
                            read.number(),
                            command.decidedBy(),
                            command.decidedAt()));
        }
        return ENDORSED;
    }

    private ConversionOpened mustBeOpen(ConversionId asked) {
        if (opened == null || decided) {
            throw new Refused(ConversionRule.CONVERSION_MUST_BE_OPEN, "Conversion " + asked + ".");
        }
        return opened;
    }

    private ConversionConfirmed mustBeTheOneRead(DecideConversion command) {
        var read = confirmed;
        if (read == null) {
            throw new Refused(
                    ConversionRule.CONVERSION_MUST_BE_CONFIRMED,
                    "Conversion " + command.conversionId() + ".");
        }
        if (read.number() != command.number()) {
            throw new Refused(
                    PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ,
                    "Number " + read.number() + " waits, and this names " + command.number() + ".");
        }
        if (read.proposedBy().equals(command.decidedBy())) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    command.decidedBy() + " entered what the bank gave.");
        }
        return read;
    }

    private static void mustNameOneExchange(
            String reference, ConversionId id, ConversionBooks books) {
        if (books.isTaken(reference, id)) {
            throw new Refused(ConversionRule.EXCHANGE_REFERENCE_MUST_BE_NEW, reference + ".");
        }
    }

    @EventSourcingHandler
    void evolve(ConversionOpened event) {
        id = event.conversionId();
        opened = event;
    }

    @EventSourcingHandler
    void evolve(ConversionListed event) {
        shares.addAll(event.shares());
    }

    @EventSourcingHandler
    void evolve(ConversionConfirmed event) {
        confirmed = event;
        endorsedBy = null;
    }

    @EventSourcingHandler
    void evolve(ConversionEndorsed event) {
        endorsedBy = event.endorsedBy();
    }

    @EventSourcingHandler
    void evolve(ConversionApproved event) {
        decided = true;
        shares.clear();
    }

    @EventSourcingHandler
    void evolve(ConversionDeclined event) {
        decided = true;
        shares.clear();
    }
}
