package org.esflod.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.esflod.TestFiles;
import org.esflod.dataset.KeptRecords;
import org.esflod.project.BaseIri;

/** Versions whose index was built from a few documents. */
public final class Indexed {
    private Indexed() {}

    /** Puts records and their index into a version. */
    public static Path add(Path version, String... documents) throws IOException {
        Files.createDirectories(version);
        Path linked = version.resolve("linked.jsonl");
        Files.writeString(linked, String.join("\n", documents) + "\n");
        KeptRecords.keep(linked, version);
        Files.delete(linked);
        new SearchIndexBuild(BaseIri.placeholder(), TestFiles.home("ontology/schemes")).build(version);
        return version;
    }

    /** The index of a few documents. */
    public static SearchIndex of(Path version, String... documents) throws IOException {
        return Objects.requireNonNull(SearchIndex.open(add(version, documents)));
    }

    /**
     * A project, with more members as JSON: {@code "grantedAmount":{...}}.
     *
     * @param more further members, each after a comma
     */
    public static String project(String key, String title, String... more) {
        return "{\"project\":{\"key\":\"" + key
                + "\",\"programmePeriod\":\"2014-2020\",\"language\":\"sv\",\"title\":\"" + title + "\""
                + String.join("", more) + ",\"sources\":[]}}";
    }

    /** A member of a project: what was granted to it. */
    public static String granted(String amount, String currency) {
        return ",\"grantedAmount\":{\"label\":\"x\",\"value\":" + amount + ",\"currency\":\"" + currency + "\"}";
    }

    /** A member of a project: when it began. */
    public static String start(String day) {
        return ",\"period\":{\"labels\":[\"x\"],\"start\":\"" + day + "\"}";
    }

    /** A member of a project: codes of its municipalities; {@code ""} for one without a code. */
    public static String municipalities(String... codes) {
        StringBuilder all = new StringBuilder(",\"municipalities\":[");
        for (String code : codes) {
            all.append(all.charAt(all.length() - 1) == '[' ? "" : ",")
                    .append(code.isEmpty() ? "{\"label\":\"Okänd\"}" : "{\"label\":\"x\",\"code\":\"" + code + "\"}");
        }
        return all.append(']').toString();
    }

    /** A member of a project: its owner. */
    public static String owner(String label, String organisation) {
        return ",\"owner\":{\"label\":\"" + label + "\",\"organisation\":\"" + organisation
                + "\",\"status\":\"linked-by-name\"}";
    }

    public static String organisation(String key, String name) {
        return "{\"organisation\":{\"key\":\"" + key + "\",\"type\":\"FormalOrganization\",\"name\":\"" + name
                + "\",\"language\":\"sv\",\"organisationNumber\":\"" + key.substring(0, 6) + "-" + key.substring(6)
                + "\"}}";
    }

    public static String municipality(String code, String name) {
        return "{\"municipality\":{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"nameEn\":\"" + name
                + " Municipality\",\"nuts3\":\"SE232\"}}";
    }
}
