package org.xpatvoices.marketplace.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A worker's way in: choose a PIN once, then card and PIN for a short token. */
@RestController
class WorkerSessionEndpoint {
    private static final String CARD = "[0-9]{8}";
    private static final String PIN = "[0-9]{6}";

    private final WorkerCredentials credentials;
    private final WorkerTokens tokens;

    WorkerSessionEndpoint(WorkerCredentials credentials, WorkerTokens tokens) {
        this.credentials = credentials;
        this.tokens = tokens;
    }

    record ChoosePin(
            @NotNull @Pattern(regexp = CARD, message = "must be 8 digits") String card,
            @NotNull @Pattern(regexp = "[0-9a-f]{32}", message = "must be 32 hex digits")
                    String qrSecret,
            @NotNull @Pattern(regexp = PIN, message = "must be 6 digits") String pin) {}

    record OpenSession(
            @NotNull @Pattern(regexp = CARD, message = "must be 8 digits") String card,
            @NotNull @Pattern(regexp = PIN, message = "must be 6 digits") String pin) {}

    record WorkerSession(String accessToken, String tokenType, long expiresIn, String workerId) {}

    @PostMapping("/v1/worker/pin")
    @AdmitAnyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choosePin(@Valid @RequestBody ChoosePin body) {
        credentials.choosePin(new ClaimCard(body.card(), body.qrSecret()), body.pin());
    }

    @PostMapping("/v1/worker/session")
    @AdmitAnyone
    @ResponseStatus(HttpStatus.CREATED)
    WorkerSession open(@Valid @RequestBody OpenSession body) {
        String worker = credentials.check(body.card(), body.pin());
        return new WorkerSession(tokens.issue(worker), "Bearer", tokens.lifeSeconds(), worker);
    }
}
