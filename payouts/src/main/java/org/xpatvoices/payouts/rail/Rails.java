package org.xpatvoices.payouts.rail;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All rails there are. */
@Component
public class Rails {
    private final Map<RailCode, Rail> byCode = new EnumMap<>(RailCode.class);

    Rails(List<Rail> rails) {
        rails.forEach(rail -> byCode.put(rail.code(), rail));
    }

    public Rail of(RailCode code) {
        Rail rail = byCode.get(code);
        if (rail == null) {
            throw new IllegalStateException("no adapter for rail " + code);
        }
        return rail;
    }
}
