package org.xpatvoices.marketplace.security;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The short token a worker gets for card and PIN. */
@Component
class WorkerTokens {
    private final JwtEncoder encoder;
    private final SecuritySettings settings;
    private final Clock clock;

    WorkerTokens(JwtEncoder encoder, SecuritySettings settings, Clock clock) {
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    String issue(String workerId) {
        Instant now = clock.instant();
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .issuer(settings.issuer())
                        .subject(workerId)
                        .audience(List.of(TokenClaims.AUDIENCE))
                        .issuedAt(now)
                        .notBefore(now)
                        .expiresAt(now.plus(settings.workerTokenLife()))
                        .id(UUID.randomUUID().toString())
                        .claim(TokenClaims.PARTY, workerId)
                        .claim(TokenClaims.KIND, PartyKind.WORKER.claim())
                        .claim(TokenClaims.SCOPE, List.copyOf(Scopes.of(PartyKind.WORKER)))
                        .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    long lifeSeconds() {
        return settings.workerTokenLife().toSeconds();
    }
}
