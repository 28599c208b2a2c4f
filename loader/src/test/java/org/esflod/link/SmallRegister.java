package org.esflod.link;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esflod.match.NameKeys;
import org.esflod.project.RecordJson;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;

/** A register of a few entries in memory: finds them by number; every word is as rare as every other. */
public final class SmallRegister implements Register {
    private final Map<String, RegisterEntry> entries = new HashMap<>();

    /** Of these entries. */
    public SmallRegister(RegisterEntry... entries) {
        Arrays.stream(entries).forEach(entry -> this.entries.put(entry.key(), entry));
    }

    /** Of the entries of a JSON file: an array whose objects have the components of {@link RegisterEntry}. */
    public static SmallRegister read(Path file) throws IOException {
        List<RegisterEntry> entries = RecordJson.MAPPER.readValue(file.toFile(), new TypeReference<>() {});
        return new SmallRegister(entries.toArray(RegisterEntry[]::new));
    }

    @Override
    public Optional<RegisterEntry> byKey(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public List<RegisterEntry> exact(String name, Set<String> towns) {
        return entries.values().stream()
                .filter(entry -> NameKeys.of(entry.name())
                        .exact()
                        .equals(NameKeys.of(name).exact()))
                .toList();
    }

    @Override
    public List<Candidate> candidates(String name, Set<String> towns, int most) {
        return List.of();
    }

    @Override
    public double weight(String token) {
        return 1;
    }

    @Override
    public String snapshot() {
        return "0000000000000000";
    }

    @Override
    public void close() {}
}
