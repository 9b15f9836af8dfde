package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.shredding.PayeeDetails;
import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** One key per payee, apart from every key of a worker, with an end of its own. */
@Component
class PayeeKeys implements PayeeDetails {
    private static final String EVENT = "DestinationRegistered";
    private static final String FIELD = "details";
    private static final String VERSION = "1";

    private final PayeeKeyTable table;
    private final KeyEncryption encryption;
    private final UnreadableContents unreadable;

    PayeeKeys(PayeeKeyTable table, KeyEncryption encryption, UnreadableContents unreadable) {
        this.table = table;
        this.encryption = encryption;
        this.unreadable = unreadable;
    }

    @Override
    public SealedDetails seal(PayeeId payee, DestinationId destination, String clear) {
        var stored = keyOf(payee);
        var key = unwrap(stored);
        var keyId = stored.id().toString();
        var ciphertext =
                key.encrypt(
                        clear.getBytes(StandardCharsets.UTF_8),
                        place(destination.toString()).under(keyId));
        return new SealedDetails(
                new SealedContent(keyId, Base64.getEncoder().encodeToString(ciphertext)),
                key.fingerprint(List.of(clear)));
    }

    @Override
    public Map<String, String> open(Collection<SealedDestination> sealed) {
        var keys =
                table.find(sealed.stream().map(one -> one.content().keyId()).distinct().toList());
        var opened = new HashMap<String, String>();
        for (var one : sealed) {
            var key = keys.get(UUID.fromString(one.content().keyId()));
            if (key != null) {
                opened.put(one.destinationId(), open(one, key));
            }
        }
        return opened;
    }

    @Override
    public List<PayeeId> toForget(LocalDate day) {
        return table.toForget(day).stream().map(PayeeId::of).toList();
    }

    void forgetFrom(PayeeId payee, LocalDate day) {
        table.forgetFrom(payee.toString(), day);
    }

    void destroy(String keyId) {
        table.destroy(keyId);
    }

    private String open(SealedDestination one, WrappedKey key) {
        try {
            var place = place(one.destinationId()).under(one.content().keyId());
            var ciphertext = Base64.getDecoder().decode(one.content().ciphertext());
            return new String(unwrap(key).decrypt(ciphertext, place), StandardCharsets.UTF_8);
        } catch (UnreadableContent fault) {
            throw unreadable.found(fault);
        }
    }

    private WrappedKey keyOf(PayeeId payee) {
        var name = payee.toString();
        return table.living(name).orElseGet(() -> newKeyOf(name));
    }

    /** Of two who come at once, both get the key of the one who was first. */
    private WrappedKey newKeyOf(String payee) {
        var kept = new AtomicReference<@Nullable WrappedKey>();
        encryption.store(
                UUID.randomUUID(),
                payee,
                AesKey.random(),
                Use.PAYEE,
                key -> {
                    kept.set(table.keepUnlessThere(key) ? key : table.living(payee).orElse(null));
                    return kept.get() != null;
                });
        return Objects.requireNonNull(kept.get());
    }

    private AesKey unwrap(WrappedKey stored) {
        return encryption.unwrap(stored, Use.PAYEE);
    }

    private static Place place(String destinationId) {
        return new Place(EVENT, destinationId, FIELD, VERSION);
    }
}
