package org.esflod.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.contact.Retention;
import org.esflod.dataset.ContactsFile;
import org.esflod.project.Contact;
import org.esflod.rdf.StatementFile;

/** What the graph of contacts shows of each person, and in which projects. */
final class KnownPersons {
    private static final Pattern NAME = Pattern.compile("<http://xmlns.com/foaf/0.1/name> \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TELEPHONE =
            Pattern.compile("<http://schema.org/telephone> \"((?:[^\"\\\\]|\\\\.)*)\"");

    /** However old: what is past retention is to be forgotten as well. */
    private static final Retention ALL = new Retention(1_000, null);

    private final Map<String, Set<String>> projects = new HashMap<>();
    private final Map<String, List<Contact>> contacts = new HashMap<>();

    private KnownPersons() {}

    /** Reads the graph of a published folder. */
    static KnownPersons read(Path dir) {
        KnownPersons known = new KnownPersons();
        ContactsFile.forEach(dir, ALL, known::add);
        return known;
    }

    private void add(StatementFile.Group group) {
        String[] key = group.key().split(" ", 3);
        projects.computeIfAbsent(key[1], person -> new HashSet<>()).add(key[2]);
        String name = first(NAME, group.nquads());
        String telephone = first(TELEPHONE, group.nquads());
        if (!name.isEmpty() || !telephone.isEmpty()) {
            contacts.computeIfAbsent(key[1], person -> new ArrayList<>())
                    .add(new Contact(name.isEmpty() ? null : name, null, telephone.isEmpty() ? null : telephone));
        }
    }

    /** What is shown of these persons. */
    List<Contact> contactsOf(Collection<String> persons) {
        return persons.stream()
                .flatMap(person -> contacts.getOrDefault(person, List.of()).stream())
                .distinct()
                .toList();
    }

    /** The persons who are known in no other projects. */
    Set<String> onlyIn(Set<String> keys) {
        Set<String> persons = new HashSet<>();
        projects.forEach((person, in) -> {
            if (keys.containsAll(in)) {
                persons.add(person);
            }
        });
        return persons;
    }

    private static String first(Pattern pattern, String nquads) {
        return pattern.matcher(nquads)
                .results()
                .map(match -> unescaped(match.group(1)))
                .findFirst()
                .orElse("");
    }

    private static String unescaped(String literal) {
        return literal.replace("\\\"", "\"")
                .replace("\\t", "\t")
                .replace("\\n", "\n")
                .replace("\\\\", "\\");
    }
}
