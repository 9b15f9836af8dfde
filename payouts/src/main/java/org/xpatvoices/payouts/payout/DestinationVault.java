package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.shredding.PayeeDetails;
import org.xpatvoices.contracts.shredding.PayeeDetails.SealedDestination;
import org.xpatvoices.contracts.shredding.PayeeDetails.SealedDetails;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Account and holder, which leave this module sealed or to a rail. Projections hold what the event
 * holds; what opens it is kept elsewhere and can be destroyed.
 */
@Component
class DestinationVault {
    /** Stands where the end of a forgotten account would. */
    static final String FORGOTTEN = "••";

    private final JdbcTemplate jdbc;
    private final PayeeDetails keys;

    DestinationVault(JdbcTemplate jdbc, PayeeDetails keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The fingerprint tells the same account of the same payee, and nothing without the key. */
    SealedDetails seal(PayeeId payee, DestinationId destination, BankDetails details) {
        return keys.seal(payee, destination, details.account() + '\n' + details.holder());
    }

    /** The details of those destinations that are still known. */
    Map<String, BankDetails> open(Collection<String> destinationIds) {
        var opened = new HashMap<String, BankDetails>();
        keys.open(sealed(destinationIds)).forEach((id, clear) -> opened.put(id, read(clear)));
        return opened;
    }

    /** What may be shown of each destination; of a forgotten one nothing but that it was there. */
    Map<String, String> masks(Collection<String> destinationIds) {
        var opened = open(destinationIds);
        var masks = new HashMap<String, String>();
        for (var id : destinationIds) {
            var details = opened.get(id);
            masks.put(id, details == null ? FORGOTTEN : details.mask());
        }
        return masks;
    }

    private List<SealedDestination> sealed(Collection<String> destinationIds) {
        return jdbc.query(
                "SELECT destination_id, key_id, ciphertext FROM payouts.destination"
                        + " WHERE destination_id = ANY (?) AND ciphertext IS NOT NULL",
                (row, _) ->
                        new SealedDestination(
                                row.getString(1),
                                new SealedContent(row.getString(2), row.getString(3))),
                (Object) destinationIds.stream().distinct().toArray(String[]::new));
    }

    private static BankDetails read(String clear) {
        int cut = clear.indexOf('\n');
        return new BankDetails(clear.substring(0, cut), clear.substring(cut + 1));
    }
}
