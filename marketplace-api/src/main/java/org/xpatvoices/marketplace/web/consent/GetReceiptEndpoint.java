package org.xpatvoices.marketplace.web.consent;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/**
 * The receipt a worker carries home. The signature is over the canonical form (RFC 8785) of the
 * receipt, which is also the payload of the JWS, so either can be checked without the other.
 */
@RestController
@Tag(name = "Consents")
class GetReceiptEndpoint {
    private final Consents consents;
    private final ConsentReceipt receipts;
    private final ReceiptKey key;
    private final Clock clock;

    GetReceiptEndpoint(Consents consents, ConsentReceipt receipts, ReceiptKey key, Clock clock) {
        this.consents = consents;
        this.receipts = receipts;
        this.key = key;
        this.clock = clock;
    }

    record SignedReceipt(Map<String, Object> receipt, String jws) {}

    @GetMapping("/v1/consents/{id}/receipt")
    @Admit(scope = "consents:read", to = HUB)
    @Admit(scope = "worker:self", to = WORKER)
    @Tagged
    @Operation(
            summary = "Fetch the signed receipt of a consent",
            description = "The public key is at /.well-known/jwks.json.")
    SignedReceipt receipt(@PathVariable GrantId id, Caller caller) throws IOException {
        var receipt = receipts.of(consents.find(id, caller), clock.instant());
        var canonical =
                new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(receipt))
                        .getEncodedString();
        return new SignedReceipt(receipt, key.sign(canonical));
    }
}
