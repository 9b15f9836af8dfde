package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;

/** Reads the number of an account, however it is written. */
final class AccountReader {
    private @Nullable String number;

    private AccountReader() {}

    /** Null if it has none. */
    static @Nullable String read(XmlCursor at) {
        var reader = new AccountReader();
        at.children(
                name -> {
                    if (name.equals("Id")) {
                        at.children(form -> reader.form(at, form));
                    }
                });
        return reader.number;
    }

    private void form(XmlCursor at, String form) {
        switch (form) {
            case "IBAN" -> number = at.text();
            case "Othr" ->
                    at.children(
                            part -> {
                                if (part.equals("Id")) {
                                    number = at.text();
                                }
                            });
            default -> {}
        }
    }
}
