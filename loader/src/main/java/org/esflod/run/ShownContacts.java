package org.esflod.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.esflod.check.Finding;
import org.esflod.check.RecordCheck;
import org.esflod.contact.ContactMode;
import org.esflod.contact.PersonCollector;
import org.esflod.contact.PrivateStore;
import org.esflod.dataset.ContactsFile;
import org.esflod.problem.LoaderException;
import org.esflod.project.RecordJson;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.StatementFile;
import org.esflod.rdf.rml.RecordRefused;
import org.jspecify.annotations.Nullable;

/** Contact persons of a run, from the collector to the file that the service shows; no version gets any. */
final class ShownContacts {
    private final RunConfig config;
    private final Path target;

    ShownContacts(RunConfig config, Path target) {
        this.config = config;
        this.target = target;
    }

    /** What gathers them; null where none is shown, and then none is shown from now on. */
    @Nullable
    PersonCollector collector(PrivateStore store, Path work) {
        if (config.contacts() == ContactMode.ROLE) {
            ContactsFile.delete(target);
            return null;
        }
        return store.persons(config.contacts(), config.retention(), work);
    }

    /**
     * Maps, checks and writes them, in place of those shown so far.
     *
     * @param check of its own: what is wrong with a person is in no report
     * @return persons of projects shown
     */
    long publish(PersonCollector persons, RecordMapper mapper, RecordCheck check) {
        AtomicLong shown = new AtomicLong();
        try (ContactsFile.Writing file = ContactsFile.write(target, config.base())) {
            persons.persons((person, end) -> {
                ObjectNode document = RecordJson.MAPPER.createObjectNode();
                document.set("person", RecordJson.MAPPER.valueToTree(person));
                StatementFile.Group group;
                try {
                    group = mapper.map(document);
                } catch (RecordRefused e) {
                    return;
                }
                if (check.check(group).stream().noneMatch(Finding::violation)) {
                    try {
                        file.add(new ContactsFile.Key(end, person.id(), person.project()), group.nquads());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    shown.incrementAndGet();
                }
            });
            file.moveIntoPlace();
        } catch (IOException e) {
            throw new LoaderException("cannot write " + ContactsFile.in(target), e);
        }
        return shown.get();
    }
}
