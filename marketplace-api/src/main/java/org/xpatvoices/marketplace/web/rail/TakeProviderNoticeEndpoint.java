package org.xpatvoices.marketplace.web.rail;

import io.swagger.v3.oas.annotations.Hidden;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.TakeProviderNotice;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;

/**
 * Where the wallet provider tells how an order ended. Whatever it says is kept and answered with
 * thanks; what counts is what it answers when it is asked.
 */
@RestController
@Hidden
class TakeProviderNoticeEndpoint {
    private static final int REFERENCE_MAX = 64;

    private final CommandGateway commands;
    private final Clock clock;
    private final byte[] secret;

    /**
     * @param callbackUrl what the provider is told to call; its last part is the secret
     */
    TakeProviderNoticeEndpoint(
            CommandGateway commands,
            Clock clock,
            @Value("${xpatvoices.rails.mobile-money.callback-url:}") String callbackUrl) {
        this.commands = commands;
        this.clock = clock;
        this.secret =
                callbackUrl
                        .substring(callbackUrl.lastIndexOf('/') + 1)
                        .getBytes(StandardCharsets.UTF_8);
    }

    @PutMapping("/rails/mobile-money/callbacks/{secret}")
    @AdmitAnyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @PathVariable("secret") String told,
            @RequestHeader(name = "X-CorrelationID", required = false) @Nullable String reference,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (secret.length == 0
                || !MessageDigest.isEqual(secret, told.getBytes(StandardCharsets.UTF_8))) {
            throw WebProblem.NOT_FOUND.because("Nobody is called back here.");
        }
        commands.sendAndWait(
                new TakeProviderNotice(
                        RailCode.MOBILE_MONEY,
                        reference != null && reference.length() > REFERENCE_MAX ? "" : reference,
                        body == null ? new byte[0] : body,
                        clock.instant()));
    }
}
