package org.xpatvoices.marketplace.web.remittance;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.remittance.GetRemittancePartners;
import org.xpatvoices.contracts.remittance.RemittancePartnerView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

/** Operators see which partner answers, and which one is down or lies. */
@RestController
@Tag(name = "Operations: remittance partners")
class GetRemittancePartnersEndpoint {
    private final Queries queries;

    GetRemittancePartnersEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/ops/remittance-partners")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(
            summary = "How the partners that send money abroad have answered",
            description =
                    "Since this process started: quotes that could be believed, and each reason why"
                            + " there was none. Which workers asked, and about what, is not told.")
    Page<RemittancePartnerView> list() {
        return new Page<>(
                queries.list(new GetRemittancePartners(), RemittancePartnerView.class), null);
    }
}
