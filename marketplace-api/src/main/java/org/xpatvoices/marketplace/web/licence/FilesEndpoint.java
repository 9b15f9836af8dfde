package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.FILE_MUST_BE_PART_OF_THE_PACKET;
import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.packet.GetPacketFiles;
import org.xpatvoices.contracts.packet.StoredFileView;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.FileAnswer;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.util.List;

@RestController
@Tag(name = "Licences")
class FilesEndpoint {
    private static final String MANIFEST = "manifest.json";

    private final Queries queries;
    private final OwnLicences licences;
    private final Handover handover;

    FilesEndpoint(Queries queries, OwnLicences licences, Handover handover) {
        this.queries = queries;
        this.licences = licences;
        this.handover = handover;
    }

    /** A file that can be fetched at {@code href}. */
    record FileItem(String name, String mediaType, long bytes, String sha256, String href) {}

    @GetMapping("/v1/licences/{licenceId}/files")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Tagged
    @Operation(summary = "The files of a licence with their sizes and digests")
    Page<FileItem> list(@PathVariable LicenceId licenceId, Caller caller) {
        LicenceView licence = licences.open(licenceId, caller);
        List<FileItem> items =
                files(licence).stream()
                        .map(
                                file ->
                                        new FileItem(
                                                file.path(),
                                                file.mediaType(),
                                                file.bytes(),
                                                file.sha256(),
                                                "/v1/licences/"
                                                        + licenceId
                                                        + "/files/"
                                                        + file.path()))
                        .toList();
        return new Page<>(items, null);
    }

    @GetMapping("/v1/licences/{licenceId}/files/{name}")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Operation(summary = "A file, whole or a range of it, as often as the term allows")
    ResponseEntity<Resource> file(
            @PathVariable LicenceId licenceId,
            @PathVariable String name,
            Caller caller,
            HttpServletRequest request) {
        LicenceView licence = licences.open(licenceId, caller);
        StoredFileView file =
                files(licence).stream()
                        .filter(stored -> stored.path().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                FILE_MUST_BE_PART_OF_THE_PACKET,
                                                "The packet has no file of that name."));
        var content = new PacketFileContent(queries, PacketId.of(licence.packetId()), file);
        ResponseEntity<Resource> answer =
                FileAnswer.streamed(
                        content, file.path(), MediaType.parseMediaType(file.mediaType()), request);
        handover.record(licenceId, file.path(), file.sha256(), file.bytes(), answer, request);
        return answer;
    }

    @GetMapping("/v1/licences/{licenceId}/manifest")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Operation(summary = "What the packet is, what it reaches, and the digest of every file")
    ResponseEntity<Resource> manifest(
            @PathVariable LicenceId licenceId, Caller caller, HttpServletRequest request) {
        return file(licenceId, MANIFEST, caller, request);
    }

    private List<StoredFileView> files(LicenceView licence) {
        return queries.list(
                new GetPacketFiles(PacketId.of(licence.packetId())), StoredFileView.class);
    }
}
