package org.xpatvoices.marketplace.seed;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.RecordContributions;
import org.xpatvoices.contracts.enrolment.GetWorker;
import org.xpatvoices.contracts.enrolment.WorkerView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.seed.population.Population;
import org.xpatvoices.marketplace.seed.population.SyntheticWorker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Lets the workforce join, some workers at a time and several groups at once. A worker is there
 * with all that is told of them or not at all, so after an interruption only the missing ones are
 * loaded, and a bigger demo can be had on top of a smaller one.
 */
@Component
@Profile("demo")
class LoadWorkers {
    private static final int GROUP = 25;

    /** More would only queue for the one writer of the log and for two processors. */
    private static final int GROUPS_AT_ONCE = 8;

    private final CommandsTogether commands;
    private final Queries queries;
    private final Payees payees;
    private final Terminal terminal;

    LoadWorkers(CommandsTogether commands, Queries queries, Payees payees, Terminal terminal) {
        this.commands = commands;
        this.queries = queries;
        this.payees = payees;
        this.terminal = terminal;
    }

    /**
     * @param nobodyYet the store is new, so that nobody need be looked for in it
     */
    void load(Population population, StoryIds ids, boolean nobodyYet) {
        var load = new Load(population, ids, nobodyYet);
        load.group(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new Semaphore(GROUPS_AT_ONCE);
            var groups = new ArrayList<Callable<Integer>>();
            for (int from = GROUP; from < population.size(); from += GROUP) {
                int first = from;
                groups.add(
                        () -> {
                            turns.acquire();
                            try {
                                return load.group(first);
                            } finally {
                                turns.release();
                            }
                        });
            }
            for (var done : threads.invokeAll(groups)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new StoryStopped("loading workers: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted while loading workers");
        }
        terminal.say("  workers: " + population.size() + " of " + population.size());
    }

    private final class Load {
        private final Population population;
        private final StoryIds ids;
        private final boolean nobodyYet;
        private final AtomicInteger joined = new AtomicInteger();
        private final Patience patience = new Patience("workers", terminal).atOnce();

        Load(Population population, StoryIds ids, boolean nobodyYet) {
            this.population = population;
            this.ids = ids;
            this.nobodyYet = nobodyYet;
        }

        int group(int first) {
            int end = Math.min(first + GROUP, population.size());
            var tales =
                    IntStream.range(first, end)
                            .mapToObj(population::get)
                            .filter(worker -> nobodyYet || !isThere(worker))
                            .map(worker -> new WorkerTale(ids, worker, payees::payeeOf))
                            .toList();
            if (!tales.isEmpty()) {
                commands.send(told(tales));
            }
            int now = joined.addAndGet(end - first);
            patience.tell(() -> progress(now));
            return now;
        }

        /** The forms of all go in as the batch of a hub does. */
        private static List<Object> told(List<WorkerTale> tales) {
            List<Object> told =
                    new ArrayList<>(tales.stream().flatMap(WorkerTale::joining).toList());
            told.add(new RecordContributions(tales.stream().flatMap(WorkerTale::forms).toList()));
            told.addAll(tales.stream().flatMap(WorkerTale::leaving).toList());
            return told;
        }

        private boolean isThere(SyntheticWorker worker) {
            var account = new GetWorker(ids.worker(worker.index()));
            return queries.maybe(account, WorkerView.class).isPresent();
        }

        private String progress(int now) {
            return now + " of " + population.size() + ", " + 100 * now / population.size() + " %";
        }
    }
}
