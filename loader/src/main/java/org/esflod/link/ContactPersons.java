package org.esflod.link;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.esflod.contact.EmailAddress;
import org.esflod.contact.StatedPerson;
import org.esflod.problem.PersonalData;
import org.esflod.project.Contact;
import org.esflod.project.Period;
import org.esflod.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * What a stated contact is: an office, whose mailbox may be shown to all, or a person, who is shown only where the operator
 * says so.
 */
final class ContactPersons {
    private static final int SHORTEST_NAME = 3;
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9._-]+@[a-z0-9-]+(?:\\.[a-z0-9-]++)++");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final ReferenceTables tables;
    private final OwnerLinker owners;

    /** Names of public bodies as a domain writes them, and the bodies that they may be. */
    private final Map<String, Set<String>> bodiesByDomain = new HashMap<>();

    ContactPersons(ReferenceTables tables, OwnerLinker owners) {
        this.tables = tables;
        this.owners = owners;
        tables.organisations().values().stream()
                .filter(ReferenceTables.PublicOrganisation::isOfClosedList)
                .forEach(body -> Stream.concat(Stream.of(body.name()), body.otherNames().stream())
                        .map(Names::withoutRings)
                        .forEach(name -> bodiesByDomain
                                .computeIfAbsent(name, key -> new HashSet<>())
                                .add(body.key())));
        tables.municipalities().forEach(municipality -> bodiesByDomain
                .computeIfAbsent(Names.withoutRings(municipality.name()), key -> new HashSet<>())
                .add(municipality.organisation()));
    }

    /**
     * The contact's address where it belongs to an office and names no person, neither before the @ nor after it. Whether
     * it does can only be seen where the person's name is known: {@code info@rene-muller.se} is somebody's own.
     */
    @Nullable
    String functionalMailbox(Contact contact) {
        if (contact.email() == null || contact.name() == null) {
            return null;
        }
        String email = contact.email().strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(email).matches() || !isOfAnOffice(email)) {
            return null;
        }
        List<String> words = Arrays.stream(
                        contact.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1))
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .toList();
        boolean person = words.stream()
                .flatMap(word -> Stream.of(PersonalData.plain(word), Names.withDigraphs(word)))
                .anyMatch(email::contains);
        return words.isEmpty() || person ? null : email;
    }

    /**
     * The person that a project's source names as contact; null where it names an office, or nobody.
     *
     * <p>What may hold an identity number is left out, whatever the mode. An address that several persons share ({@code
     * info@}) is no sign of who somebody is.
     *
     * @param linked the same project
     */
    @Nullable
    StatedPerson person(Project project, LinkedProject linked) {
        Contact contact = project.contact();
        if (contact == null) {
            return null;
        }
        String address = EmailAddress.of(contact.email());
        String own = address == null || isOfAnOffice(address) ? null : address;
        String name = contact.name() == null || !namesPerson(contact.name()) ? null : contact.name();
        if (name == null && own == null) {
            return null;
        }
        return new StatedPerson(
                project.key(),
                lastDay(project),
                own == null || tellsNumber(own) ? null : own,
                own == null || !isDomainOf(EmailAddress.domain(own), linked.owner()) ? null : organisation(linked),
                shown(name),
                shown(contact.email()),
                shown(contact.telephone()));
    }

    /** Whether something of a contact may hold an identity number. */
    static boolean holdsNumber(Contact contact) {
        return Stream.of(contact.name(), contact.email(), contact.telephone())
                .anyMatch(text -> text != null && tellsNumber(text));
    }

    private static @Nullable String organisation(LinkedProject linked) {
        return linked.owner().organisation();
    }

    private boolean namesPerson(String name) {
        return LETTER.matcher(name).find() && !owners.namesOrganisation(name) && !PersonalDataMask.isNobody(name);
    }

    private boolean isOfAnOffice(String address) {
        return tables.functionalMailboxes().contains(EmailAddress.localPart(address));
    }

    /**
     * Whether a domain is that of a linked public body: its name below {@code .se} is a name of that body and of no other.
     * {@code habo.se} may be Habo's or Håbo's, so it is nobody's; a provider of mail is nobody's either.
     */
    private boolean isDomainOf(String domain, LinkedOwner owner) {
        if (owner.status() == LinkStatus.UNLINKED || !domain.endsWith(".se")) {
            return false;
        }
        String name = domain.substring(0, domain.length() - ".se".length());
        String last = name.substring(name.lastIndexOf('.') + 1).replace("-", "");
        return bodiesByDomain.getOrDefault(last, Set.of()).equals(Set.of(owner.organisation()));
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null || tellsNumber(text) ? null : text;
    }

    private static boolean tellsNumber(String text) {
        return PersonalData.tookOut(text, PersonalData.withoutIdentityNumbers(text));
    }

    /** From which retention counts: what is not known ends with its programme period. */
    private static LocalDate lastDay(Project project) {
        Period period = project.period();
        if (period != null && period.end() != null) {
            return period.end();
        }
        if (period != null && period.expectedEnd() != null) {
            return period.expectedEnd();
        }
        String years = project.programmePeriod();
        return LocalDate.of(Integer.parseInt(years.substring(years.indexOf('-') + 1)), 12, 31);
    }
}
