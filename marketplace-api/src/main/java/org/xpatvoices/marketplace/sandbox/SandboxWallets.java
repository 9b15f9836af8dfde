package org.xpatvoices.marketplace.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A wallet provider that pays, and lies about it on request. */
@Component
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxWallets {
    /** The float, as its statements name it. */
    static final String ACCOUNT = "9600000000001";

    private final WalletOrderRegister orders;
    private final SandboxBookRegister book;
    private final WalletCallbacks callbacks;
    private volatile WalletFaults faults = WalletFaults.none();
    private volatile WalletFaults.Left lostRequests = new WalletFaults.Left(0);
    private volatile WalletFaults.Left lostAnswers = new WalletFaults.Left(0);

    SandboxWallets(
            WalletOrderRegister orders, SandboxBookRegister book, WalletCallbacks callbacks) {
        this.orders = orders;
        this.book = book;
        this.callbacks = callbacks;
    }

    void wish(WalletFaults wanted) {
        faults = wanted;
        lostRequests = new WalletFaults.Left(wanted.dropRequests());
        lostAnswers = new WalletFaults.Left(wanted.dropAnswers());
    }

    /** As the Mobile Money API gives an account's name; empty if nobody has told it one. */
    Optional<Map<String, Object>> name(String wallet) {
        var names = faults.names();
        return names == null || !names.containsKey(wallet)
                ? Optional.empty()
                : Optional.of(Map.of("name", Map.of("fullName", names.get(wallet))));
    }

    /** An account as the Mobile Money API gives it; empty if nobody has told of its holder. */
    Optional<Map<String, Object>> account(String wallet) {
        var levels = faults.kycLevels();
        return levels == null || !levels.containsKey(wallet)
                ? Optional.empty()
                : Optional.of(
                        Map.of(
                                "accountStatus",
                                "available",
                                "identity",
                                List.of(Map.of("kycLevel", levels.get(wallet)))));
    }

    boolean asleep() {
        return faults.has(WalletFaults.Habit.SLEEPS);
    }

    /** Takes an order in and carries it out a moment later. */
    ResponseEntity<Map<String, Object>> order(
            UUID id, @Nullable String callback, SandboxWalletEndpoint.Order wanted) {
        if (losesRequest()) {
            return ResponseEntity.status(HttpStatus.GATEWAY_TIMEOUT).build();
        }
        String wallet = wanted.creditParty().getFirst().value();
        if (WalletFaults.names(faults.refuseWallets(), wallet)) {
            return error(HttpStatus.NOT_FOUND, "identification", "identifierError");
        }
        var order = orderOf(id, callback, wallet, wanted);
        if (!orders.take(order)) {
            return error(HttpStatus.CONFLICT, "businessRule", "duplicateRequest");
        }
        var wrong = faults;
        Thread.startVirtualThread(() -> carryOut(order, wrong));
        return losesAnswer()
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                : ResponseEntity.accepted().body(stateOf(order));
    }

    /** Takes one order out of a batch in, and carries it out a moment later. */
    void begin(UUID id, SandboxWalletEndpoint.Order wanted) {
        var order = orderOf(id, null, wanted.creditParty().getFirst().value(), wanted);
        orders.take(order);
        var wrong = faults;
        Thread.startVirtualThread(() -> carryOut(order, wrong));
    }

    boolean losesRequest() {
        return lostRequests.once();
    }

    boolean losesAnswer() {
        return lostAnswers.once();
    }

    int leftOutOfBatches() {
        var left = faults.leftOutOfBatches();
        return left == null ? 0 : left;
    }

    private static WalletOrder orderOf(
            UUID id, @Nullable String callback, String wallet, SandboxWalletEndpoint.Order wanted) {
        String ours = wanted.requestingOrganisationTransactionReference();
        return new WalletOrder(
                id,
                UUID.randomUUID(),
                "REF-" + id,
                ours == null ? "" : ours,
                wallet,
                wanted.amount(),
                wanted.currency(),
                callback,
                "pending",
                null);
    }

    private void carryOut(WalletOrder order, WalletFaults wrong) {
        pause(wrong.delay());
        String wallet = order.wallet();
        var paid = WalletFaults.names(wrong.overpayWallets(), wallet) ? order.more() : order;
        boolean full = WalletFaults.names(wrong.fullWallets(), wallet);
        boolean fails = full || WalletFaults.names(wrong.failWallets(), wallet);
        if (!fails) {
            boolean comesBack = WalletFaults.names(wrong.returnWallets(), wallet);
            book.pay(ACCOUNT, order.ourReference(), wrong.withFee(paid.money()), comesBack);
        }
        boolean lie = WalletFaults.names(wrong.payAndFailWallets(), wallet);
        var ended =
                fails || lie
                        ? paid.in("failed", full ? "maximumBalanceLimit" : "accountInactive")
                        : paid.in("completed", null);
        orders.end(ended);
        if (wrong.has(WalletFaults.Habit.FORGETS_KEYS)) {
            orders.forget(order.correlationId());
        }
        callbacks.tell(order, transactionOf(order), transactionOf(ended), wrong);
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    Optional<Map<String, Object>> state(UUID serverId) {
        return orders.byServerId(serverId).map(SandboxWallets::stateOf);
    }

    Optional<Map<String, Object>> response(UUID correlationId) {
        return orders.byCorrelationId(correlationId)
                .map(order -> Map.of("link", "/transactions/" + order.reference()));
    }

    Optional<Map<String, Object>> transaction(String reference) {
        return orders.byReference(reference).map(SandboxWallets::transactionOf);
    }

    private static Map<String, Object> stateOf(WalletOrder order) {
        var state = new LinkedHashMap<String, Object>();
        state.put("serverCorrelationId", order.serverId());
        state.put("status", order.status());
        state.put("notificationMethod", order.callback() == null ? "polling" : "callback");
        state.put("objectReference", order.reference());
        state.put("pollLimit", 100);
        if (order.error() != null) {
            state.put("error", errorOf("businessRule", order.error()));
        }
        return state;
    }

    private static Map<String, Object> transactionOf(WalletOrder order) {
        var transaction = new LinkedHashMap<String, Object>();
        transaction.put("transactionReference", order.reference());
        transaction.put("requestingOrganisationTransactionReference", order.ourReference());
        transaction.put("transactionStatus", order.status());
        transaction.put("amount", order.amount());
        transaction.put("currency", order.currency());
        if (order.error() != null) {
            transaction.put("error", errorOf("businessRule", order.error()));
        }
        return transaction;
    }

    private static ResponseEntity<Map<String, Object>> error(
            HttpStatus status, String category, String code) {
        return ResponseEntity.status(status).body(errorOf(category, code));
    }

    private static Map<String, Object> errorOf(String category, String code) {
        return Map.of("errorCategory", category, "errorCode", code);
    }
}
