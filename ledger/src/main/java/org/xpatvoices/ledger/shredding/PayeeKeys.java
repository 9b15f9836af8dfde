package org.xpatvoices.ledger.shredding;

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
import java.util.UUID;

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
    public SealedContent seal(PayeeId payee, DestinationId destination, String clear) {
        var stored = keyOf(payee);
        var keyId = stored.id().toString();
        var ciphertext =
                unwrap(stored)
                        .encrypt(
                                clear.getBytes(StandardCharsets.UTF_8),
                                place(destination.toString()).under(keyId));
        return new SealedContent(keyId, Base64.getEncoder().encodeToString(ciphertext));
    }

    @Override
    public String fingerprint(PayeeId payee, List<String> parts) {
        return unwrap(keyOf(payee)).fingerprint(parts);
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
        return table.living(name)
                .orElseGet(
                        () -> {
                            encryption.store(
                                    UUID.randomUUID(),
                                    name,
                                    AesKey.random(),
                                    Use.PAYEE,
                                    key ->
                                            table.keepUnlessThere(key)
                                                    || table.living(name).isPresent());
                            return table.living(name).orElseThrow();
                        });
    }

    private AesKey unwrap(WrappedKey stored) {
        return encryption.unwrap(stored, Use.PAYEE);
    }

    private static Place place(String destinationId) {
        return new Place(EVENT, destinationId, FIELD, VERSION);
    }
}
