package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.reconcile.BreakEvent;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.payouts.distribution.SalePostings;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.payout.BatchStates;
import org.xpatvoices.payouts.payout.PayoutPostings;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.reconcile.BreakPostings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the projections of a simulated world show: every event in the order of the log, booked by
 * the postings of the real books. The same log gives the same books, whoever died meanwhile.
 */
final class SimulatedBooks {
    private static final Account SALES = new Account.Prepaid(new OffTakerId(new UUID(9, 9)));

    /** One payout as far as people can see it. */
    record Known(Payout payout, String batchId) {}

    private final Map<Account, Long> balances = new HashMap<>();
    private final Map<String, Long> earned = new LinkedHashMap<>();
    private final Map<String, Known> payouts = new HashMap<>();
    private final Map<String, PayoutsReserved> reserved = new LinkedHashMap<>();
    private final Map<String, List<PayoutsReserved>> byRun = new HashMap<>();
    private final Map<String, BatchStates> states = new LinkedHashMap<>();
    private final Map<String, Instant> sentAt = new LinkedHashMap<>();
    private final Map<String, Instant> openSince = new LinkedHashMap<>();
    private final SimulatedBreaks breaks = new SimulatedBreaks();
    private final Map<String, String> claims = new HashMap<>();
    private final Set<String> missed = new HashSet<>();
    private final RailCode rail;
    private final Checks checks;
    private final SimulatedTiers tiers;
    private int followed;
    private long sent;
    private long takenBack;

    SimulatedBooks(Rail rail, Predicate<String> paid) {
        this.rail = rail.code();
        this.tiers = new SimulatedTiers(rail.terms(BankLedger.CURRENCY).tiers());
        this.checks = new Checks(this, rail.code(), paid);
    }

    void catchUp(VirtualLog log) {
        while (followed < log.size()) {
            follow(log.at(followed));
            followed++;
        }
    }

    private void follow(Object event) {
        switch (event) {
            case DistributionComputed e ->
                    post(
                            List.of(
                                    new Posting(
                                            SALES,
                                            new Account.Clearing(LicenceId.of(e.licenceId())),
                                            new Money(e.totalMicro(), e.currency()))));
            case SharesAllocated e -> allocate(e);
            case PayoutBatchEvent e -> follow(e);
            case BreakEvent e -> follow(e);
            default -> {}
        }
        checks.after(event);
    }

    private void allocate(SharesAllocated event) {
        post(SalePostings.of(event));
        for (Share share : event.shares()) {
            earned.merge(share.payeeId(), share.amountMicro(), Math::addExact);
        }
    }

    private void follow(PayoutBatchEvent event) {
        checks.before(event);
        post(PayoutPostings.ofEvent(event));
        states.computeIfAbsent(event.batchId(), _ -> new BatchStates()).follow(event);
        switch (event) {
            case PayoutsReserved e -> {
                tiers.reserve(e, this::state);
                reserved.put(e.batchId(), e);
                byRun.computeIfAbsent(e.runId(), _ -> new ArrayList<>()).add(e);
                e.payouts()
                        .forEach(one -> payouts.put(one.payoutId(), new Known(one, e.batchId())));
            }
            case PayoutBatchSubmitting e -> {
                sentAt.put(e.batchId(), e.submittingAt());
                sent += e.payouts().size();
            }
            case PayoutTakenBack _ -> takenBack++;
            case PayoutBatchSubmitted e -> openSince.putIfAbsent(e.batchId(), e.submittedAt());
            case PayoutBatchOutcomeUnknown e -> openSince.put(e.batchId(), e.noticedAt());
            case PayoutsMissed e -> e.payouts().forEach(one -> missed.add(one.payoutId()));
            case PayoutsReconciled e ->
                    e.lines()
                            .forEach(
                                    line ->
                                            claims.put(
                                                    line.payoutId(),
                                                    e.statementId() + '#' + line.line()));
            default -> {}
        }
    }

    private void follow(BreakEvent event) {
        post(BreakPostings.ofEvent(event, PayoutPostings.mirrorOf(rail.name())));
        breaks.follow(event);
    }

    private void post(List<Posting> postings) {
        checks.balanced(postings);
        for (Posting posting : postings) {
            long micro = posting.amount().amountMicro();
            balances.merge(posting.debit(), micro, Math::addExact);
            balances.merge(posting.credit(), -micro, Math::addExact);
        }
        checks.notOverdrawn(postings);
    }

    SimulatedTiers tiers() {
        return tiers;
    }

    RailCode rail() {
        return rail;
    }

    /** Debits less credits. */
    long balance(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    long payable(String payeeId) {
        return -balance(new Account.Payable(PayeeId.of(payeeId)));
    }

    Map<String, Long> earned() {
        return earned;
    }

    Collection<String> payoutIds() {
        return payouts.keySet();
    }

    @Nullable Known payout(String payoutId) {
        return payouts.get(payoutId);
    }

    Payout known(String payoutId) {
        return Objects.requireNonNull(payouts.get(payoutId)).payout();
    }

    Map<Account, Long> balances() {
        return balances;
    }

    PayoutsReserved reserved(String batchId) {
        return Objects.requireNonNull(reserved.get(batchId));
    }

    List<PayoutsReserved> batchesOf(String runId) {
        return byRun.getOrDefault(runId, List.of());
    }

    boolean isBatch(String batchId) {
        return reserved.containsKey(batchId);
    }

    boolean isApproved(String batchId) {
        return states(batchId).isApproved();
    }

    BatchStates states(String batchId) {
        return Objects.requireNonNull(states.get(batchId));
    }

    PayoutState state(String payoutId) {
        var known = Objects.requireNonNull(payouts.get(payoutId));
        return states(known.batchId()).of(payoutId);
    }

    /** How many payouts have been handed to the provider. */
    long sent() {
        return sent;
    }

    long takenBack() {
        return takenBack;
    }

    Map<String, Instant> sentAt() {
        return sentAt;
    }

    Map<String, Instant> openSince() {
        return openSince;
    }

    List<BreakOpened> openBreaks() {
        return breaks.open();
    }

    Map<String, List<BreakId>> missing() {
        return breaks.missing();
    }

    @Nullable String claim(String payoutId) {
        return claims.get(payoutId);
    }

    boolean missed(String payoutId) {
        return missed.contains(payoutId);
    }

    void recount() {
        checks.recount();
    }

    /** Everything that must come out the same at every replay. */
    List<Object> contents() {
        return List.of(balances, earned, breaks.open(), claims, missed);
    }
}
