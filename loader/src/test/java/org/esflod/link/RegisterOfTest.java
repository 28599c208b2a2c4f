package org.esflod.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esflod.match.NameKeys;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;
import org.esflod.register.RegisterName;
import org.jspecify.annotations.Nullable;

/** A register of a few legal persons in memory. */
record RegisterOfTest(List<RegisterEntry> entries) implements Register {
    static RegisterEntry entry(String key, String name, @Nullable String place) {
        return entry(key, name, place, null, null);
    }

    static RegisterEntry entry(
            String key,
            String name,
            @Nullable String place,
            @Nullable LocalDate registered,
            @Nullable LocalDate deregistered) {
        return new RegisterEntry(
                key,
                name,
                List.of(new RegisterName(name, "legal", "bolagsverket", registered)),
                null,
                null,
                place,
                null,
                registered,
                deregistered,
                deregistered == null,
                null,
                List.of("bolagsverket"));
    }

    @Override
    public Optional<RegisterEntry> byKey(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public List<RegisterEntry> exact(String name, Set<String> towns) {
        NameKeys keys = NameKeys.of(name);
        return entries.stream()
                .filter(entry -> NameKeys.of(entry.name()).canonical().equals(keys.canonical()))
                .toList();
    }

    @Override
    public List<Candidate> candidates(String name, Set<String> towns, int most) {
        Set<String> tokens = new HashSet<>(NameKeys.of(name).tokens());
        return entries.stream()
                .map(entry -> new Candidate(
                        entry,
                        entry.name(),
                        NameKeys.of(entry.name()).tokens().stream()
                                .filter(tokens::contains)
                                .count()))
                .filter(candidate -> candidate.score() > 0)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public double weight(String token) {
        return 5;
    }

    @Override
    public String snapshot() {
        return "0123456789abcdef";
    }

    @Override
    public void close() {}
}
