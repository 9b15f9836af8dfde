package org.xpatvoices.marketplace.idempotency;

import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.idempotency.IdempotencyRegister.Row;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Decides who carries a request out: one thread of one living process at a time. */
@Component
class Claims {
    private final IdempotencyRegister register;
    private final LivingProcess process;

    /** What this process is carrying out now; a claim of ours that is not here was left behind. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Claims(IdempotencyRegister register, LivingProcess process) {
        this.register = register;
        this.process = process;
    }

    Claim claim(byte[] key, byte[] request) {
        if (!running.add(HexFormat.of().formatHex(key))) {
            return register.read(key).map(row -> seen(row, request)).orElse(new Claim.InProgress());
        }
        boolean ours = false;
        try {
            Claim claim = alone(key, request);
            ours = claim instanceof Claim.Execute;
            return claim;
        } finally {
            if (!ours) {
                leave(key);
            }
        }
    }

    private Claim alone(byte[] key, byte[] request) {
        if (register.insert(key, request, process.number())) {
            return new Claim.Execute(1);
        }
        Row row = register.read(key).orElse(null);
        if (row == null) {
            return new Claim.InProgress();
        }
        return seen(row, request) instanceof Claim.InProgress && wasLeftBehind(row)
                ? takeOver(key, row)
                : seen(row, request);
    }

    private static Claim seen(Row row, byte[] request) {
        if (!MessageDigest.isEqual(row.request(), request)) {
            return new Claim.Conflict();
        }
        byte[] answer = row.answer();
        return answer == null ? new Claim.InProgress() : new Claim.Replay(answer);
    }

    private boolean wasLeftBehind(Row row) {
        Integer owner = row.process();
        return owner == null || owner == process.number() || !process.isAlive(owner);
    }

    private Claim takeOver(byte[] key, Row row) {
        return register.takeOver(key, row.attempt(), process.number())
                ? new Claim.Execute(row.attempt() + 1)
                : new Claim.InProgress();
    }

    /** Ends our claim in memory, whatever became of it. */
    void leave(byte[] key) {
        running.remove(HexFormat.of().formatHex(key));
    }
}
