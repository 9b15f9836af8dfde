package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.marketplace.paging.FileAnswer;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The names of a licence's rows. They lie beside the packet's files and not in them, so that the
 * files are the same for every buyer and their digests are those in the public log.
 */
@RestController
@Tag(name = "Licences")
class PseudonymsEndpoint {
    private static final String NAME = "pseudonyms.csv";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Queries queries;
    private final OwnLicences licences;
    private final RowNames names;
    private final Handover handover;

    PseudonymsEndpoint(Queries queries, OwnLicences licences, RowNames names, Handover handover) {
        this.queries = queries;
        this.licences = licences;
        this.names = names;
        this.handover = handover;
    }

    @GetMapping("/v1/licences/{licenceId}/pseudonyms")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Operation(
            summary = "A name for every row, by which a copy is traced to this licence",
            description =
                    "CSV: the number of the row in the files, and its pseudonym. No two licences"
                            + " share one, so any one of them shows where it was handed out. That is"
                            + " all they are for: the numbers of rows are the same for everybody who"
                            + " licenses the packet, and a worker has one row in it.")
    ResponseEntity<byte[]> pseudonyms(
            @PathVariable LicenceId licenceId, Caller caller, HttpServletRequest request) {
        LicenceView licence = licences.open(licenceId, caller);
        byte[] table = names.table(licence.licenceId(), licence.packetId(), rows(licence));
        ResponseEntity<byte[]> answer = FileAnswer.of(table, NAME, CSV, request);
        handover.record(licenceId, NAME, sha256(table), table.length, answer, request);
        return answer;
    }

    private long rows(LicenceView licence) {
        Long rows =
                queries.one(new GetPacket(PacketId.of(licence.packetId())), PacketView.class)
                        .rows();
        return rows == null ? 0 : rows;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
