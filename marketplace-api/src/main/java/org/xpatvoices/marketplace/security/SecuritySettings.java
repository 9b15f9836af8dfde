package org.xpatvoices.marketplace.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Lives of tokens and sessions.
 *
 * @param issuer who signs the tokens; the public address of this platform
 * @param tokenLife of organisations' tokens
 * @param workerTokenLife of a worker's token after card and PIN
 * @param workerPageIdle how long a worker's page session lasts untouched, on a shared phone
 * @param pinIterations rounds of the slow hash over a PIN
 */
@ConfigurationProperties("xpatvoices.security")
record SecuritySettings(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("5m") Duration tokenLife,
        @DefaultValue("15m") Duration workerTokenLife,
        @DefaultValue("60s") Duration workerPageIdle,
        @DefaultValue("120000") int pinIterations) {}
