package org.xpatvoices.marketplace.web.job;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.TryAgain;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Streams of server-sent events. Each holds the thread of its request, so they are few, and none
 * lasts for ever: a client that still listens comes again with the last id it has seen.
 */
@Component
class JobStreams {
    private static final Logger LOG = LoggerFactory.getLogger(JobStreams.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int LOOKS_PER_HEARTBEAT = 75;
    private static final int LOOKS_MAX = 3_000;

    private final Semaphore free;
    private final JsonMapper json;

    JobStreams(@Value("${xpatvoices.jobs.streams-max:16}") int streamsMax, JsonMapper json) {
        this.free = new Semaphore(streamsMax);
        this.json = json;
    }

    /**
     * Tells the job now and whenever it has changed, until it is over.
     *
     * @param seen the last event that this client had before
     * @throws TryAgain if too many listen already
     */
    void tell(
            JobAnswer now,
            @Nullable String seen,
            Supplier<JobAnswer> look,
            HttpServletResponse response) {
        if (!free.tryAcquire()) {
            throw new TryAgain(
                    "Too many streams of jobs are open; ask /v1/jobs/{jobId} meanwhile.");
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            follow(now, seen == null ? "" : seen, look, response.getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            LOG.debug("Nobody listens to job {} any more.", now.jobId());
        } finally {
            free.release();
        }
    }

    private void follow(JobAnswer first, String seen, Supplier<JobAnswer> look, OutputStream out)
            throws IOException, InterruptedException {
        JobAnswer now = first;
        String told = seen;
        send(out, "retry: 1000\n\n");
        for (int looks = 1; looks <= LOOKS_MAX; looks++) {
            if (!now.eventId().equals(told)) {
                told = now.eventId();
                send(out, event(now));
            }
            if (now.isOver()) {
                return;
            }
            if (looks % LOOKS_PER_HEARTBEAT == 0) {
                send(out, ": still at it\n\n");
            }
            Thread.sleep(LOOK_EVERY);
            now = look.get();
        }
    }

    private String event(JobAnswer job) {
        return "id: %s\nevent: progress\ndata: %s\n\n"
                .formatted(job.eventId(), json.writeValueAsString(job));
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
