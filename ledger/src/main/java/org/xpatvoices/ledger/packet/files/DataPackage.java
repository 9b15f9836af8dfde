package org.xpatvoices.ledger.packet.files;

import org.xpatvoices.ledger.packet.codebook.CodeList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The description that common tools read: Frictionless Data Package 2.0 with a Table Schema. */
final class DataPackage {
    static final String PATH = "datapackage.json";

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/";

    private DataPackage() {}

    static WrittenFile describe(
            PacketHeader header,
            PacketTable table,
            PacketProof proof,
            Map<PacketFileWriter, WrittenFile> rows) {
        var content = new LinkedHashMap<String, Object>();
        content.put("$schema", PROFILE + "datapackage.json");
        content.put("name", header.packetId().toLowerCase(Locale.ROOT).replace('_', '-'));
        content.put("id", header.packetId());
        content.put("title", header.title());
        content.put("description", Residual.of(proof));
        content.put("version", header.version() + ".0.0");
        content.put(
                "licenses",
                List.of(Map.of("title", header.licence().title(), "path", PacketLicence.PATH)));
        content.put(
                "resources",
                rows.entrySet().stream()
                        .map(entry -> resource(entry.getKey(), entry.getValue(), table))
                        .toList());
        return new WrittenFile(PATH, CanonicalJson.write(content), 0);
    }

    private static Map<String, Object> resource(
            PacketFileWriter writer, WrittenFile file, PacketTable table) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("name", "rows-" + writer.format());
        resource.put("type", "table");
        resource.put("path", file.path());
        resource.put("format", writer.format());
        resource.put("mediatype", writer.mediaType());
        if (writer.isText()) {
            resource.put("encoding", "utf-8");
        }
        resource.put("bytes", file.content().length);
        resource.put("hash", "sha256:" + file.sha256());
        resource.put(
                "schema",
                Map.of(
                        "$schema",
                        PROFILE + "tableschema.json",
                        "missingValues",
                        CodeList.NO_ANSWERS.stream().sorted().toList(),
                        "fields",
                        table.columns().stream().map(DataPackage::field).toList()));
        return resource;
    }

    private static Map<String, Object> field(PacketColumn column) {
        CodeList list = column.list();
        var field = new LinkedHashMap<String, Object>();
        field.put("name", column.name());
        field.put("type", "string");
        field.put("description", description(column));
        if (!list.unit().isEmpty()) {
            field.put("unit", list.unit());
        }
        field.put("constraints", Map.of("enum", answers(list)));
        return field;
    }

    /** The whole list, without what means that there is no answer. */
    private static List<String> answers(CodeList list) {
        return list.labels().stream()
                .filter(label -> !CodeList.NO_ANSWERS.contains(label))
                .toList();
    }

    private static String description(PacketColumn column) {
        String what =
                switch (column.mark()) {
                    case QUASI -> "generalised where needed, * means any";
                    case SENSITIVE -> "varied within every class";
                    case PLAIN -> "as answered";
                };
        String unit = column.list().unit();
        String list = "code list " + column.list().name() + ", " + what;
        return unit.isEmpty() ? list : list + "; bands of " + unit;
    }
}
