package org.xpatvoices.marketplace.web.licence;

import jakarta.servlet.http.HttpServletRequest;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.RecordDelivery;

import java.time.Clock;

/** Has it recorded that a file is handed over, before its bytes leave. */
@Component
class Handover {
    private final CommandGateway commands;
    private final Clock clock;

    Handover(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Records nothing if no bytes leave. A download that goes on continues a delivery that was
     * recorded when it began; a range of a file that was never begun is a delivery like any other.
     */
    void record(
            LicenceId licence,
            String path,
            String sha256,
            long bytes,
            ResponseEntity<?> answer,
            HttpServletRequest request) {
        boolean whole = answer.getStatusCode() == HttpStatus.OK;
        boolean part = answer.getStatusCode() == HttpStatus.PARTIAL_CONTENT;
        if (request.getMethod().equals("GET") && (whole || part)) {
            boolean resumed = part && !beginsTheFile(answer);
            commands.sendAndWait(
                    new RecordDelivery(licence, path, sha256, bytes, resumed, clock.instant()));
        }
    }

    private static boolean beginsTheFile(ResponseEntity<?> answer) {
        String range = answer.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE);
        return range != null && range.startsWith("bytes 0-");
    }
}
