package org.xpatvoices.ledger.packet.verify;

import java.util.List;

/** The Parquet file holds the cells of the CSV, column by column. */
final class ParquetCheck {
    private final byte[] content;
    private final Findings findings;

    ParquetCheck(byte[] content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    void check(CsvText csv) {
        ParquetText parquet = ParquetText.read("rows.parquet", content);
        findings.same("header of rows.parquet", csv.header, parquet.header);
        findings.same("number of rows in rows.parquet", csv.rows.size(), parquet.rows());
        if (!csv.header.equals(parquet.header) || csv.rows.size() != parquet.rows()) {
            return;
        }
        for (int row = 0; row < csv.rows.size(); row++) {
            List<String> cells = csv.rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                if (!parquet.columns.get(column).get(row).equals(cells.get(column))) {
                    findings.add("rows.parquet and rows.csv differ in row " + (row + 1));
                    break;
                }
            }
        }
    }
}
