package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.files.WrittenFile;

/** A file with the type under which it is handed out. */
record StoredFile(WrittenFile file, String mediaType) {
    static StoredFile of(WrittenFile file) {
        String path = file.path();
        return new StoredFile(file, typeOf(path.substring(path.lastIndexOf('.') + 1)));
    }

    private static String typeOf(String ending) {
        return switch (ending) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "jsonl" -> "application/x-ndjson";
            case "parquet" -> "application/vnd.apache.parquet";
            case "jws" -> "application/jose";
            case "json" -> "application/json";
            case "html" -> "text/html;charset=UTF-8";
            default -> "application/octet-stream";
        };
    }
}
