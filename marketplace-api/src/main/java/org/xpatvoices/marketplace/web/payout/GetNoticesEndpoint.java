package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.payout.GetNotices;
import org.xpatvoices.contracts.payout.NoticeView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

@RestController
@Tag(name = "Operators: payouts")
class GetNoticesEndpoint {
    private static final int SHOWN = 500;

    private final Queries queries;

    GetNoticesEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/ops/notices")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(
            summary = "Who was told, at the old number, that another place was named for money",
            description = "The newest 500, with the time when the gateway took the message.")
    Page<NoticeView> list() {
        return new Page<>(queries.list(new GetNotices(SHOWN), NoticeView.class), null);
    }
}
