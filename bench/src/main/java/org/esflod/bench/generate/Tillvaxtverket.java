package org.esflod.bench.generate;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members that the Swedish Agency for Economic and Regional Growth gives its operations. */
final class Tillvaxtverket {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Tillvaxtverket() {}

    /** One array. */
    static void array(long number, long seed, Path target) throws IOException {
        try (SequenceWriter objects = MAPPER.writer().writeValuesAsArray(target.toFile())) {
            write(objects, number, seed);
        }
    }

    /** One object a line. */
    static void lines(long number, long seed, Path target) throws IOException {
        try (SequenceWriter objects =
                MAPPER.writer().withRootValueSeparator("\n").writeValues(target.toFile())) {
            write(objects, number, seed);
        }
    }

    /**
     * Operations of the owners of {@code owners.csv} in a folder, each owner in its turn, in its municipality and from its day
     * on: {@code operations.jsonl} there. So many records have as many owners to find in the register of that folder.
     */
    static void owned(long number, long seed, Path folder) throws IOException {
        List<Map<String, String>> owners;
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(folder.resolve("owners.csv").toFile())) {
            owners = rows.readAll();
        }
        try (SequenceWriter objects = MAPPER.writer()
                .withRootValueSeparator("\n")
                .writeValues(folder.resolve("operations.jsonl").toFile())) {
            for (long i = 0; i < number; i++) {
                Map<String, String> owner = owners.get((int) (i % owners.size()));
                Map<String, Object> members = members(Operation.at(i, seed));
                members.put("stödmottagare", owner.get("owner_string"));
                members.put("kommuner", owner.get("municipality"));
                members.put("område", "");
                members.put("projekt_starttid", owner.get("start_date"));
                members.put("projekt_sluttid", "2022-12-31");
                objects.write(members);
            }
        }
    }

    private static void write(SequenceWriter objects, long number, long seed) throws IOException {
        for (long i = 0; i < number; i++) {
            objects.write(members(Operation.at(i, seed)));
        }
    }

    private static Map<String, Object> members(Operation operation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("_source", "https://projektbank.example.org/projektbanken2020");
        members.put("ärende-id", operation.caseNumber().replace("/", ""));
        members.put("stödmottagare", operation.owner());
        members.put("beviljat_belopp_sek", operation.granted());
        members.put("beviljat_belopp_eur", 0);
        members.put("projektnamn", operation.title());
        members.put("projektbeskrivning", operation.summary());
        members.put("projekt_starttid", operation.start().toString());
        members.put("projekt_sluttid", operation.end().toString());
        members.put("projektledare", operation.contact());
        members.put("telnr", operation.telephone());
        members.put("e-post", operation.email());
        members.put("län", "");
        members.put("kommuner", String.join(", ", operation.municipalities()));
        members.put("uppdateringsdatum", "2016-10-14 01:17:38");
        members.put("område", operation.region());
        members.put("insatsområde", "Att stärka forskning, teknisk utveckling och innovation");
        members.put("tematiskt_mål", "Att stärka forskning, teknisk utveckling och innovation");
        return members;
    }
}
