package org.xpatvoices.marketplace.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.Refused;

/**
 * Times every command from its arrival at the bus until its events are committed, by command and
 * outcome.
 */
final class CommandTimer implements MessageMonitor<Message<?>> {
    private final MeterRegistry registry;

    CommandTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        Timer.Sample sample = Timer.start(registry);
        String command = message.getPayloadType().getSimpleName();
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                stop("done");
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                stop(cause instanceof Refused ? "refused" : "failed");
            }

            @Override
            public void reportIgnored() {
                stop("ignored");
            }

            private void stop(String outcome) {
                sample.stop(
                        Timer.builder("xpatvoices.command")
                                .description("Time from a command's arrival to its commit")
                                .tag("command", command)
                                .tag("outcome", outcome)
                                .publishPercentileHistogram()
                                .register(registry));
            }
        };
    }
}
