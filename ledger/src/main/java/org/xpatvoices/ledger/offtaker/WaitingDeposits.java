package org.xpatvoices.ledger.offtaker;

import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_AWAIT_APPROVAL;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.DecideDeposit;
import org.xpatvoices.contracts.offtaker.DepositDeclined;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.offtaker.DepositProposed;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Deposits of one off-taker that wait for a second person, by their references. */
final class WaitingDeposits {
    private final Map<String, DepositProposed> waiting = new HashMap<>();
    private int proposals;

    /**
     * The proposal that follows, none if this very deposit waits already; the same reference with
     * another amount is refused.
     */
    Optional<DepositProposed> propose(DepositFunds command) {
        if (waits(command)) {
            return Optional.empty();
        }
        return Optional.of(
                new DepositProposed(
                        command.offTakerId().toString(),
                        proposals + 1,
                        command.depositReference(),
                        command.amount().amountMicro(),
                        command.amount().currency(),
                        command.recordedBy(),
                        command.depositedAt()));
    }

    /** Whether this deposit waits; another amount under its reference is refused meanwhile. */
    boolean waits(DepositFunds command) {
        var earlier = waiting.get(command.depositReference());
        if (earlier != null && !amountOf(earlier).equals(command.amount())) {
            throw new Refused(
                    DEPOSIT_REFERENCE_IS_ALREADY_USED,
                    "%d micro-units of %s wait under it for a second person."
                            .formatted(earlier.amountMicro(), earlier.currency()));
        }
        return earlier != null;
    }

    /** The one that was read, if it waits and whoever decides may do so. */
    DepositProposed read(DecideDeposit command) {
        var proposed =
                waiting.values().stream()
                        .filter(one -> one.proposal() == command.proposal())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                DEPOSIT_MUST_AWAIT_APPROVAL,
                                                "Proposal %d of %s."
                                                        .formatted(
                                                                command.proposal(),
                                                                command.offTakerId())));
        if (command.approve() && proposed.proposedBy().equals(command.decidedBy())) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    "This deposit was recorded by the same person.");
        }
        return proposed;
    }

    static Money amountOf(DepositProposed proposed) {
        return new Money(proposed.amountMicro(), proposed.currency());
    }

    void remember(DepositProposed event) {
        proposals = event.proposal();
        waiting.put(event.depositReference(), event);
    }

    void remember(DepositDeclined event) {
        waiting.remove(event.depositReference());
    }

    void remember(FundsDeposited event) {
        waiting.remove(event.depositReference());
    }
}
