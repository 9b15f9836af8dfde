package org.xpatvoices.payouts.automation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.unclaimed.ReturnUnclaimed;
import org.xpatvoices.contracts.unclaimed.SetAsideUnclaimed;
import org.xpatvoices.payouts.payout.Progress;
import org.xpatvoices.payouts.unclaimed.UnreachableRegister;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Looks now and then for owners who can be reached again, then for those who cannot. Money of the
 * first is payable again before the next run; money of the others stays theirs all the same.
 */
@Component
class WhenUnreachableThenSetAside {
    private final UnreachableRegister unreachable;
    private final Progress progress;
    private final Apart apart;
    private final Clock clock;
    private final int months;

    WhenUnreachableThenSetAside(
            UnreachableRegister unreachable,
            Progress progress,
            Apart apart,
            Clock clock,
            @Value("${xpatvoices.payouts.unclaimed-after-months:36}") int months) {
        this.unreachable = unreachable;
        this.progress = progress;
        this.apart = apart;
        this.clock = clock;
        this.months = months;
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.payouts.unclaimed-every:PT1H}",
            fixedDelayString = "${xpatvoices.payouts.unclaimed-every:PT1H}")
    void look() {
        Instant now = clock.instant();
        progress.awaitHead("payouts.journal", "payouts.payout");
        for (var one : unreachable.reachable()) {
            apart.offer(new ReturnUnclaimed(one.setAsideId(), one.payeeId(), now));
        }
        Instant since = now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        apart.offer(new SetAsideUnclaimed(since, now));
    }
}
