package org.xpatvoices.contracts.packet;

import java.util.List;

/**
 * A column that may appear in packets.
 *
 * @param name its name in the files
 * @param role the least protection it gets
 * @param form how its cells are written
 * @param source the answer it is taken from, as a path in the form's answers
 * @param examples labels that its cells can hold, for samples and documentation
 */
public record ReleasableColumn(
        String name, ColumnRole role, ColumnForm form, String source, List<String> examples) {
    public ReleasableColumn {
        examples = List.copyOf(examples);
    }

    static ReleasableColumn quasi(String name, ColumnForm form, String source, String... examples) {
        return new ReleasableColumn(
                name, ColumnRole.QUASI_IDENTIFIER, form, source, List.of(examples));
    }

    static ReleasableColumn band(String name, String source) {
        return new ReleasableColumn(
                name, ColumnRole.SENSITIVE, ColumnForm.MONEY_BAND, source, WAGE_BANDS);
    }

    static ReleasableColumn plain(String name, ColumnForm form, String source, String... examples) {
        return new ReleasableColumn(name, ColumnRole.PLAIN, form, source, List.of(examples));
    }

    static ReleasableColumn yesNo(String name, ColumnRole role) {
        return new ReleasableColumn(name, role, ColumnForm.YES_NO, name, List.of("N", "Y"));
    }

    /** Every thousand up to 15,000 rufiyaa, as the widest band list that a packet may show. */
    private static final List<String> WAGE_BANDS =
            List.of(
                    "0-999",
                    "1000-1999",
                    "2000-2999",
                    "3000-3999",
                    "4000-4999",
                    "5000-5999",
                    "6000-6999",
                    "7000-7999",
                    "8000-8999",
                    "9000-9999",
                    "10000-14999",
                    "15000+");
}
