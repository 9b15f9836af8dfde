package org.xpatvoices.payouts.payout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Delays of paying out.
 *
 * @param destinationCoolDown how long a new destination waits before money goes there
 * @param lateAfter how long beyond its visibility delay a payout may be on no statement
 * @param catchUpWait how long a command waits for projections that follow the log
 */
@ConfigurationProperties("xpatvoices.payouts")
public record PayoutSettings(
        @DefaultValue("72h") Duration destinationCoolDown,
        @DefaultValue("72h") Duration lateAfter,
        @DefaultValue("20s") Duration catchUpWait) {}
