package org.xpatvoices.ledger.packet;

import static java.util.stream.Collectors.groupingBy;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.GetCatalogue;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.GetPackets;
import org.xpatvoices.contracts.packet.GetProposedProducts;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.ProductTerms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what is on offer and what became of every packet. */
@Component
class CatalogueRegister {
    private static final int PACKETS_PER_PRODUCT_MAX = 12;
    private static final String PACKETS =
            """
            (select p.*, facts.facts, progress.stage, progress.percent, progress.at
             from ledger.packet p
             left join ledger.packet_facts facts using (packet_id)
             left join ledger.packet_progress progress using (packet_id)) packet
            """;

    private final JdbcClient jdbc;
    private final PacketRows packetRows;

    CatalogueRegister(JdbcClient jdbc, CoolingOff coolingOff) {
        this.jdbc = jdbc;
        this.packetRows = new PacketRows(coolingOff);
    }

    @QueryHandler
    List<CatalogueView> handle(GetCatalogue query) {
        List<ProductRow> products =
                jdbc.sql(
                                """
                                select * from ledger.product
                                where retired_at is null and approved_at is not null and product_id > ?
                                order by product_id limit ?
                                """)
                        .param(query.afterProductId() == null ? "" : query.afterProductId())
                        .param(query.limit())
                        .query((row, _) -> product(row))
                        .list();
        return withPackets(products);
    }

    @QueryHandler
    Optional<CatalogueView> handle(GetCatalogueEntry query) {
        List<ProductRow> product =
                jdbc.sql("select * from ledger.product where product_id = ?")
                        .param(query.productId().toString())
                        .query((row, _) -> product(row))
                        .list();
        return withPackets(product).stream().findFirst();
    }

    @QueryHandler
    List<CatalogueView> handle(GetProposedProducts query) {
        return withPackets(
                jdbc.sql(
                                """
                                select * from ledger.product
                                where retired_at is null and approved_at is null
                                order by defined_at limit ?
                                """)
                        .param(query.limit())
                        .query((row, _) -> product(row))
                        .list());
    }

    @QueryHandler
    Optional<PacketView> handle(GetPacket query) {
        return jdbc.sql("select * from " + PACKETS + " where packet_id = ?")
                .param(query.packetId().toString())
                .query(packetRows)
                .optional();
    }

    @QueryHandler
    List<PacketView> handle(GetPackets query) {
        return jdbc.sql(
                        "select * from "
                                + PACKETS
                                + " where requested_position < ?"
                                + " order by requested_position desc limit ?")
                .param(query.beforePosition() == null ? Long.MAX_VALUE : query.beforePosition())
                .param(query.limit())
                .query(packetRows)
                .list();
    }

    private List<CatalogueView> withPackets(List<ProductRow> products) {
        Map<String, List<PacketView>> packets =
                onSale(products.stream().map(ProductRow::productId).toArray(String[]::new));
        return products.stream()
                .map(
                        product ->
                                new CatalogueView(
                                        product.productId(),
                                        product.terms(),
                                        product.definedBy(),
                                        product.definedAt(),
                                        product.approvedBy(),
                                        product.approvedAt(),
                                        product.retiredAt(),
                                        packets.getOrDefault(product.productId(), List.of())))
                .toList();
    }

    private Map<String, List<PacketView>> onSale(String[] productIds) {
        return jdbc
                .sql(
                        """
                        select * from (
                            select packet.*, row_number() over (
                                partition by product_id order by requested_position desc) as rank
                            from %s where state = 'SEALED' and product_id = any (?)
                        ) ranked
                        where rank <= ? order by requested_position desc
                        """
                                .formatted(PACKETS))
                .param(productIds)
                .param(PACKETS_PER_PRODUCT_MAX)
                .query(packetRows)
                .list()
                .stream()
                .collect(groupingBy(PacketView::productId));
    }

    private static ProductRow product(ResultSet row) throws SQLException {
        return new ProductRow(
                row.getString("product_id"),
                ViewJson.read(row.getString("terms"), ProductTerms.class),
                row.getString("defined_by"),
                row.getTimestamp("defined_at").toInstant(),
                row.getString("approved_by"),
                moment(row, "approved_at"),
                moment(row, "retired_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private record ProductRow(
            String productId,
            ProductTerms terms,
            String definedBy,
            Instant definedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant retiredAt) {}
}
