package org.xpatvoices.contracts.packet;

import java.util.List;

/**
 * A column that may appear in packets.
 *
 * @param name its name in the files
 * @param role the least protection it gets
 * @param form how its cells are written
 * @param source the answer it is taken from, or derived from, as a path in the form's answers
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

    static ReleasableColumn band(String name, String source, String... examples) {
        return new ReleasableColumn(
                name, ColumnRole.SENSITIVE, ColumnForm.MONEY_BAND, source, List.of(examples));
    }

    static ReleasableColumn number(String name, String source, String... examples) {
        return new ReleasableColumn(
                name, ColumnRole.SENSITIVE, ColumnForm.NUMBER, source, List.of(examples));
    }

    static ReleasableColumn plain(String name, ColumnForm form, String source, String... examples) {
        return new ReleasableColumn(name, ColumnRole.PLAIN, form, source, List.of(examples));
    }

    static ReleasableColumn yesNo(String name, ColumnRole role) {
        return new ReleasableColumn(name, role, ColumnForm.YES_NO, name, List.of("N", "Y"));
    }
}
