package org.xpatvoices.payouts.payout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Delays of paying out.
 *
 * @param destinationCoolDown how long a new destination waits before money goes there
 * @param lateAfter how long beyond its visibility delay a payout may be on no statement
 * @param askingPatience how long a provider that does not say how a payout ended is asked before
 *     people have to find out as well
 * @param catchUpWait how long a command waits for projections that follow the log
 * @param leastMajor what is sent at the least to whoever asks for it, in whole currency units
 * @param sweepMonth the month (1 to 12) in which small balances go out to everybody; 0 for none
 */
@ConfigurationProperties("xpatvoices.payouts")
public record PayoutSettings(
        @DefaultValue("72h") Duration destinationCoolDown,
        @DefaultValue("72h") Duration lateAfter,
        @DefaultValue("20s") Duration catchUpWait,
        @DefaultValue("72h") Duration askingPatience,
        @DefaultValue("1") long leastMajor,
        @DefaultValue("12") int sweepMonth) {}
