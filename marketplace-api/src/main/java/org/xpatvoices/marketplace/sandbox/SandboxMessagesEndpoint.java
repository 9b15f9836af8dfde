package org.xpatvoices.marketplace.sandbox;

import io.swagger.v3.oas.annotations.Hidden;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sandbox's gateway for short messages: keeps the last hundred, each id once. */
@RestController
@Hidden
@RequestMapping("/sandbox/messages")
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxMessagesEndpoint {
    private static final int KEPT = 100;

    private final Map<String, Message> messages =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Message> eldest) {
                    return size() > KEPT;
                }
            };

    record Message(@NotBlank String to, @NotBlank String text) {}

    @PostMapping
    @AdmitAnyone
    Map<String, String> take(
            @RequestHeader("Idempotency-Key") String id, @Valid @RequestBody Message message) {
        synchronized (messages) {
            messages.putIfAbsent(id, message);
        }
        return Map.of("id", id);
    }

    @GetMapping
    @AdmitAnyone
    Collection<Message> list() {
        synchronized (messages) {
            return List.copyOf(messages.values());
        }
    }
}
