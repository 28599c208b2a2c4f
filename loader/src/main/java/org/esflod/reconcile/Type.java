package org.esflod.reconcile;

import java.util.Locale;
import org.esflod.index.Entry;
import org.esflod.index.Kind;
import org.esflod.web.Language;
import org.jspecify.annotations.Nullable;

/** What names are reconciled to. */
enum Type {
    ORGANISATION("Organisation", "Organisation", "Organisation", Kind.ORGANISATION, "organisation/"),
    MUNICIPALITY("Municipality", "Kommun", "Municipality", Kind.MUNICIPALITY, "municipality/"),
    PROJECT("Project", "Projekt", "Project", Kind.PROJECT, "project/"),
    REGION("Region", "Region", "Region", Kind.REGION, Things.REGION),
    PROGRAMME("Programme", "Program", "Programme", Kind.PROGRAMME, "scheme/programme/");

    private final String id;
    private final String sv;
    private final String en;
    private final Kind kind;
    private final String prefix;

    Type(String id, String sv, String en, Kind kind, String prefix) {
        this.id = id;
        this.sv = sv;
        this.en = en;
        this.kind = kind;
        this.prefix = prefix;
    }

    /** Such as {@code Organisation}. */
    String id() {
        return id;
    }

    String name(Language language) {
        return language == Language.SV ? sv : en;
    }

    Kind kind() {
        return kind;
    }

    /** The id of a thing of this type: {@code organisation/2120001124}, {@code region/SE22}. */
    String id(String key) {
        return prefix + key;
    }

    /** The key in an id of this type; null for an id of another type. */
    @Nullable
    String key(String thing) {
        return thing.startsWith(prefix) && thing.length() > prefix.length() ? thing.substring(prefix.length()) : null;
    }

    static Type of(Entry entry) {
        for (Type type : values()) {
            if (type.kind == entry.kind()) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type for " + entry.kind());
    }

    /** The one with that id, in either case; null where there is none. */
    static @Nullable Type of(String id) {
        for (Type type : values()) {
            if (type.id.toLowerCase(Locale.ROOT).equals(id.strip().toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        return null;
    }
}
