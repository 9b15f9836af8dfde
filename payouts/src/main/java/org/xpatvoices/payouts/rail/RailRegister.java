package org.xpatvoices.payouts.rail;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.GetRails;
import org.xpatvoices.contracts.rail.RailView;

import java.util.Arrays;
import java.util.List;

/** Tells which ways of paying somebody is there for. */
@Component
class RailRegister {
    private final Rails rails;

    RailRegister(Rails rails) {
        this.rails = rails;
    }

    @QueryHandler
    List<RailView> handle(GetRails query) {
        return Arrays.stream(RailCode.values())
                .map(code -> new RailView(code, rails.of(code).connected()))
                .toList();
    }
}
