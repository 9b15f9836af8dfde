package org.xpatvoices.marketplace.pages;

import java.util.Locale;

/** The languages pages are written in; each names itself in its own script. */
enum Language {
    ENGLISH("en", "English", "ltr"),
    DHIVEHI("dv", "ދިވެހި", "rtl");

    private final String tag;
    private final String ownName;
    private final String direction;

    Language(String tag, String ownName, String direction) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
    }

    String tag() {
        return tag;
    }

    String ownName() {
        return ownName;
    }

    String direction() {
        return direction;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.tag.equals(locale.getLanguage())) {
                return language;
            }
        }
        return ENGLISH;
    }
}
