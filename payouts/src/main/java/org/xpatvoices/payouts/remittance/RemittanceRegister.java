package org.xpatvoices.payouts.remittance;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.DestinationsForgotten;
import org.xpatvoices.contracts.remittance.GetRemittanceOffer;
import org.xpatvoices.contracts.remittance.GetRemittanceOffers;
import org.xpatvoices.contracts.remittance.GetRemittanceTerms;
import org.xpatvoices.contracts.remittance.RemittanceOfferView;
import org.xpatvoices.contracts.remittance.RemittanceQuoteChosen;
import org.xpatvoices.contracts.remittance.RemittanceQuotesShown;
import org.xpatvoices.contracts.remittance.RemittanceTermsView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each payee was shown and chose, sealed as the events hold it, and opened to be read. */
@Component
@ProcessingGroup("payouts.payout")
class RemittanceRegister {
    private static final String OFFERS =
            "SELECT offer_id, key_id, ciphertext, shown_at, chosen_rank, chosen_at"
                    + " FROM payouts.remittance_offer WHERE payee_id = ?";

    private final JdbcTemplate jdbc;
    private final OfferSeal seal;
    private final RemittanceSettings settings;

    RemittanceRegister(JdbcTemplate jdbc, OfferSeal seal, RemittanceSettings settings) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.settings = settings;
    }

    @EventHandler
    void on(RemittanceQuotesShown event) {
        jdbc.update(
                """
                INSERT INTO payouts.remittance_offer
                    (offer_id, payee_id, key_id, ciphertext, shown_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (offer_id) DO NOTHING
                """,
                event.offerId(),
                event.payeeId(),
                event.offer().keyId(),
                event.offer().ciphertext(),
                Timestamp.from(event.shownAt()));
    }

    @EventHandler
    void on(RemittanceQuoteChosen event) {
        jdbc.update(
                "UPDATE payouts.remittance_offer SET chosen_rank = ?, chosen_at = ?"
                        + " WHERE offer_id = ?",
                event.rank(),
                Timestamp.from(event.chosenAt()),
                event.offerId());
    }

    /** What nobody can open any more need not be kept here. */
    @EventHandler
    void on(DestinationsForgotten event) {
        jdbc.update(
                "DELETE FROM payouts.remittance_offer WHERE payee_id = ? AND key_id = ?",
                event.payeeId(),
                event.keyId());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.remittance_offer");
    }

    int shownSince(PayeeId payee, Instant since) {
        Integer shown =
                jdbc.queryForObject(
                        "SELECT count(*)::int FROM payouts.remittance_offer"
                                + " WHERE payee_id = ? AND shown_at > ?",
                        Integer.class,
                        payee.toString(),
                        Timestamp.from(since));
        return shown == null ? 0 : shown;
    }

    @QueryHandler
    RemittanceTermsView handle(GetRemittanceTerms query) {
        return new RemittanceTermsView(
                settings.partners().values().stream()
                        .map(RemittanceSettings.Partner::name)
                        .sorted()
                        .toList(),
                settings.receivedCurrencies(),
                settings.feeCapBasisPoints());
    }

    @QueryHandler
    List<RemittanceOfferView> handle(GetRemittanceOffers query) {
        return jdbc
                .query(
                        OFFERS + " ORDER BY shown_at DESC, offer_id LIMIT ?",
                        (row, _) -> Row.of(row),
                        query.payeeId().toString(),
                        query.limit())
                .stream()
                .flatMap(row -> view(row).stream())
                .toList();
    }

    @QueryHandler
    Optional<RemittanceOfferView> handle(GetRemittanceOffer query) {
        return jdbc
                .query(
                        OFFERS + " AND offer_id = ?",
                        (row, _) -> Row.of(row),
                        query.payeeId().toString(),
                        query.offerId().toString())
                .stream()
                .findFirst()
                .flatMap(this::view);
    }

    private Optional<RemittanceOfferView> view(Row row) {
        return seal.open(row.offerId(), row.sealed())
                .map(
                        shown ->
                                new RemittanceOfferView(
                                        row.offerId(),
                                        shown,
                                        row.shownAt(),
                                        row.chosenRank(),
                                        row.chosenAt()));
    }

    private record Row(
            String offerId,
            SealedContent sealed,
            Instant shownAt,
            @Nullable Integer chosenRank,
            @Nullable Instant chosenAt) {
        static Row of(ResultSet row) throws SQLException {
            Timestamp chosen = row.getTimestamp(6);
            return new Row(
                    row.getString(1),
                    new SealedContent(row.getString(2), row.getString(3)),
                    row.getTimestamp(4).toInstant(),
                    row.getObject(5, Integer.class),
                    chosen == null ? null : chosen.toInstant());
        }
    }
}
