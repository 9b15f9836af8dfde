package org.xpatvoices.marketplace.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Batches of the wallet provider, which it closes at once, whatever became of what is in them. */
@Component
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxBatches {
    /** Larger ones are refused whole. */
    static final int TRANSACTIONS_MAX = 50;

    private final SandboxWallets wallets;
    private final WalletOrderRegister orders;
    private final Map<String, Batch> batches = new ConcurrentHashMap<>();

    SandboxBatches(SandboxWallets wallets, WalletOrderRegister orders) {
        this.wallets = wallets;
        this.orders = orders;
    }

    /** What was taken in, by the ids under which the provider keeps it. */
    private record Batch(UUID correlationId, List<UUID> taken) {}

    ResponseEntity<Map<String, Object>> take(
            UUID id, List<SandboxWalletEndpoint.Order> transactions) {
        if (wallets.losesRequest()) {
            return ResponseEntity.status(HttpStatus.GATEWAY_TIMEOUT).build();
        }
        if (transactions.size() > TRANSACTIONS_MAX) {
            return ResponseEntity.badRequest()
                    .body(Map.of("errorCategory", "validation", "errorCode", "lengthError"));
        }
        if (of(id).isPresent()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(Map.of("errorCategory", "businessRule", "errorCode", "duplicateRequest"));
        }
        String batchId = "BATCH-" + id;
        batches.put(batchId, new Batch(id, carriedOut(transactions)));
        return wallets.losesAnswer()
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                : ResponseEntity.accepted()
                        .body(
                                Map.of(
                                        "serverCorrelationId",
                                        UUID.randomUUID(),
                                        "status",
                                        "pending",
                                        "notificationMethod",
                                        "polling",
                                        "objectReference",
                                        batchId,
                                        "pollLimit",
                                        100));
    }

    /** All but those that it silently leaves out, from the end. */
    private List<UUID> carriedOut(List<SandboxWalletEndpoint.Order> transactions) {
        List<UUID> taken = new ArrayList<>();
        int left = wallets.leftOutOfBatches();
        for (var one : transactions.subList(0, Math.max(0, transactions.size() - left))) {
            var id = UUID.randomUUID();
            wallets.begin(id, one);
            taken.add(id);
        }
        return taken;
    }

    private Optional<Map.Entry<String, Batch>> of(UUID correlationId) {
        return batches.entrySet().stream()
                .filter(one -> one.getValue().correlationId().equals(correlationId))
                .findFirst();
    }

    Optional<Map<String, Object>> response(UUID correlationId) {
        return of(correlationId).map(one -> Map.of("link", "/batchtransactions/" + one.getKey()));
    }

    /** Completed means closed: it says nothing of what was paid. */
    Optional<Map<String, Object>> batch(String batchId) {
        return Optional.ofNullable(batches.get(batchId))
                .map(
                        batch ->
                                Map.of(
                                        "batchId",
                                        batchId,
                                        "batchStatus",
                                        "completed",
                                        "completedCount",
                                        ended(batch, "completed").size(),
                                        "rejectionCount",
                                        ended(batch, "failed").size()));
    }

    Optional<List<Map<String, Object>>> ended(String batchId, String status) {
        return Optional.ofNullable(batches.get(batchId)).map(batch -> ended(batch, status));
    }

    private List<Map<String, Object>> ended(Batch batch, String status) {
        return batch.taken().stream()
                .flatMap(id -> orders.byCorrelationId(id).stream())
                .filter(order -> order.status().equals(status))
                .map(SandboxBatches::entry)
                .toList();
    }

    private static Map<String, Object> entry(WalletOrder order) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("transactionReference", order.reference());
        entry.put("requestingOrganisationTransactionReference", order.ourReference());
        if (order.error() != null) {
            entry.put("rejectionReason", order.error());
        }
        return entry;
    }
}
