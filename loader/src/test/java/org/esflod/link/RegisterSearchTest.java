package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.esflod.match.LegalForms;
import org.esflod.match.NameComparison;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;
import org.junit.jupiter.api.Test;

/** The numbers are test vectors; the bodies are invented. */
final class RegisterSearchTest {
    /** More alike than are kept, in two towns. */
    private static List<RegisterEntry> alike() {
        List<RegisterEntry> entries = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            String name =
                    i % 3 == 0 ? "Lindängens Vänners Förening" : "Lindängens Vänner " + "abcdefghij".charAt(i % 10);
            entries.add(RegisterOfTest.entry("80200000" + i, name, i == 37 ? "SALA" : "LUND"));
        }
        return entries;
    }

    /** Counts how often candidates are searched. */
    private record Counting(Register register, AtomicInteger searches) implements Register {
        @Override
        public Optional<RegisterEntry> byKey(String key) {
            return register.byKey(key);
        }

        @Override
        public List<RegisterEntry> exact(String name, Set<String> towns) {
            return register.exact(name, towns);
        }

        @Override
        public List<Candidate> candidates(String name, Set<String> towns, int most) {
            searches.incrementAndGet();
            return register.candidates(name, towns, most);
        }

        @Override
        public double weight(String token) {
            return register.weight(token);
        }

        @Override
        public String snapshot() {
            return register.snapshot();
        }

        @Override
        public void close() {
            register.close();
        }
    }

    @Test
    void aNameThatComesAgainIsNotSearchedForAgainAndGivesTheSame() {
        Counting register = new Counting(new RegisterOfTest(alike()), new AtomicInteger());
        NameComparison comparison = new NameComparison(register::weight, LegalForms.standard());
        // Nothing is held, but who it was is known.
        RegisterSearch search = new RegisterSearch(register, comparison, 0);
        for (String name : List.of("Lindängens Vännr", "Lindängens Vänners Föreningen", "Solgläntans Skola")) {
            for (Set<String> towns : List.of(Set.<String>of(), Set.of("SALA"))) {
                List<RegisterSearch.Found> first = search.find(name, towns);
                int searched = register.searches().get();
                assertEquals(first, search.find(name, towns), name);
                assertEquals(searched, register.searches().get(), name + " was searched for again");
            }
        }
        assertFalse(search.find("Lindängens Vännr", Set.of("SALA")).isEmpty());
    }
}
