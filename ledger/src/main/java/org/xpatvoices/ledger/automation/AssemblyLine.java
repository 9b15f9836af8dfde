package org.xpatvoices.ledger.automation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.packet.assemble.AssemblyOrder;
import org.xpatvoices.ledger.packet.assemble.AssemblyRegister;
import org.xpatvoices.ledger.packet.assemble.PacketMaking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One thread that works off the list of requested packets, one after another. It wakes when a
 * request comes in, and looks by itself every second: what another process left undone is found
 * here.
 */
@Component
class AssemblyLine implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AssemblyLine.class);
    private static final int LOOK_AHEAD = 10;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration WAIT_FOR_REGISTERS = Duration.ofMillis(20);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);

    private final AssemblyRegister list;
    private final PacketMaking making;
    private final AssemblyStep step;
    private final Clock clock;
    private final boolean enabled;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private Thread worker = new Thread(this::work);

    AssemblyLine(
            AssemblyRegister list,
            PacketMaking making,
            AssemblyStep step,
            ObjectProvider<Clock> clock,
            @Value("${xpatvoices.packet.assembly.enabled:true}") boolean enabled) {
        this.list = list;
        this.making = making;
        this.step = step;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.enabled = enabled;
    }

    void wake() {
        bell.release();
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofPlatform().name("packet-assembly").start(this::work);
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        try {
            if (!worker.join(PATIENCE_AT_STOP)) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                rest(turn());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The list itself cannot be read, for instance while the database is away.
                LOG.warn("Packets cannot be assembled now: {}", e.getClass().getName());
                restQuietly();
            }
        }
    }

    /** Does what can be done now; answers how long to wait before looking again. */
    private Duration turn() {
        List<AssemblyOrder> waiting = list.waiting(clock.instant(), LOOK_AHEAD);
        Duration pause = LOOK_EVERY;
        for (AssemblyOrder order : waiting) {
            if (!running) {
                return Duration.ZERO;
            }
            if (making.canBegin(order)) {
                pause = step.take(order) ? Duration.ZERO : pause;
            } else if (!pause.isZero()) {
                pause = WAIT_FOR_REGISTERS;
            }
        }
        return pause;
    }

    private void rest(Duration pause) throws InterruptedException {
        if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void restQuietly() {
        try {
            rest(LOOK_EVERY);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
