package org.xpatvoices.payouts.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;

/**
 * The gateway that sends short messages.
 *
 * @param url takes {@code {"to","text"}} under an {@code Idempotency-Key}; without it nothing is
 *     sent, and a notice stands on its payee's page only
 * @param apiKey sent as {@code X-API-Key}, if the gateway wants one
 */
@ConfigurationProperties("xpatvoices.messages")
public record MessageSettings(
        @Nullable URI url,
        @Nullable String apiKey,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout) {}
