package org.xpatvoices.payouts.conversion;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.ConversionNeedView;
import org.xpatvoices.contracts.conversion.GetConversionNeeds;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.Rails;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Tells operators whose money no run can pay, so that nobody is silently unpaid. */
@Component
class ConversionNeeds {
    private final ConversionRegister register;
    private final Rails rails;
    private final Clock clock;

    ConversionNeeds(ConversionRegister register, Rails rails, Clock clock) {
        this.register = register;
        this.rails = rails;
        this.clock = clock;
    }

    @QueryHandler
    List<ConversionNeedView> handle(GetConversionNeeds query) {
        List<ConversionNeedView> needs = new ArrayList<>();
        for (RailCode rail : RailCode.values()) {
            for (String currency : Rails.CURRENCIES) {
                if (!rails.carries(rail, currency)) {
                    var owed = register.owed(rail, currency, clock.instant());
                    if (!owed.isEmpty()) {
                        needs.add(
                                new ConversionNeedView(
                                        rail, currency, owed.size(), Exchange.sum(owed)));
                    }
                }
            }
        }
        return needs;
    }
}
