package org.esflod.link;

import static org.esflod.problem.PersonalData.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.esflod.problem.OwnPattern;
import org.esflod.problem.PersonalData;
import org.esflod.project.Contact;

/**
 * Takes personal data out of the texts of one record: what is personal by its form ({@link PersonalData}), and the contact
 * person's own name, number and address wherever they stand. Each becomes {@value PersonalData#MASK}.
 *
 * <p>What is not recognised for certain as one of these stays: the name of a person who is not the record's contact, for
 * one. Some forms name an office as contact: an office is not masked, but a person named beside it is.
 */
final class PersonalDataMask {
    private static final int SHORTEST_NUMBER = 6;
    private static final int SHORTEST_NAME = 3;
    private static final String BETWEEN = "[\\s.,_+-]+";

    /** What forms say where there is no contact person. */
    private static final List<String> NOBODY = List.of("uppgift saknas", "ej utsedd", "ej klart", "ej bestämt");

    private static final Pattern NUMBERS_APART = Pattern.compile("[,;]| el(?:ler|\\.) | / ");
    private static final Pattern NAMES_APART = Pattern.compile("[,;/&]");
    private static final Pattern AND = Pattern.compile("\\s(?:och|samt|eller)\\s");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ALL_BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private final List<OwnPattern> own = new ArrayList<>();

    /**
     * For one record.
     *
     * @param contacts the contact persons that its sources name; several crawls may name several
     * @param numbers numbers that must not survive, in any of their forms
     * @param organisation whether a whole name is that of an organisation or a department
     * @param organisationWord whether a word of a name is such a name's and nobody's own
     */
    PersonalDataMask(
            Collection<Contact> contacts,
            Collection<String> numbers,
            Predicate<String> organisation,
            Predicate<String> organisationWord) {
        numbers.forEach(number -> addIdentityNumber(digits(number)));
        contacts.forEach(contact -> add(contact, organisation, organisationWord));
    }

    private void add(Contact contact, Predicate<String> organisation, Predicate<String> organisationWord) {
        if (contact.telephone() != null) {
            for (String number : NUMBERS_APART.split(contact.telephone(), -1)) {
                addTelephone(digits(number));
            }
        }
        if (contact.email() != null && !contact.email().isBlank()) {
            String email = plain(contact.email().strip());
            own.add(anywhere(Pattern.quote(email), email));
        }
        if (contact.name() != null && !organisation.test(contact.name())) {
            for (String names : NAMES_APART.split(contact.name(), -1)) {
                if (!organisation.test(names.strip())) {
                    for (String name : AND.split(names, -1)) {
                        addName(name.strip(), organisation, organisationWord);
                    }
                }
            }
        }
    }

    /** The text without personal data; the same text where there is none. */
    String mask(String text) {
        return PersonalData.masked(text, own);
    }

    private void addIdentityNumber(String digits) {
        if (digits.length() < 10) {
            return;
        }
        String ten = digits.substring(digits.length() - 10);
        own.add(OwnPattern.ofDigits(
                "(?<![0-9])(?:1[689]|20)?" + apart(ten, "[\\s.+-]*") + "(?![0-9])", 0, ten.length()));
        own.add(OwnPattern.ofDigits("(?i)SE\\s?" + apart(ten, "[\\s.-]*") + "[0-9]{2}(?![0-9])", 0, ten.length() + 2));
    }

    private void addTelephone(String digits) {
        if (digits.length() < SHORTEST_NUMBER) {
            return;
        }
        String national = digits.replaceFirst("^(?:0046|46)0?", "").replaceFirst("^0", "");
        own.add(OwnPattern.ofDigits(
                "(?<![0-9])(?:(?:\\+|00)46[\\s.-]*(?:\\(0\\))?[\\s.-]*|\\(?0)?" + apart(national, "[\\s.()/-]*")
                        + "(?![0-9])",
                0,
                national.length()));
    }

    private void addName(String name, Predicate<String> organisation, Predicate<String> organisationWord) {
        List<String> words = BLANKS.splitAsStream(plain(name))
                .filter(PersonalDataMask::hasLetter)
                .toList();
        if (words.isEmpty() || isNobody(name) || organisation.test(name)) {
            return;
        }
        // "Ebba Påhittad Arbetsmarknadsenheten", "Ebba Påhittad AB": the person is what is left.
        List<String> person = ALL_BLANKS
                .splitAsStream(name)
                .filter(word -> hasLetter(word) && !organisationWord.test(word))
                .map(PersonalData::plain)
                .toList();
        if (person.isEmpty()) {
            return;
        }
        if (person.size() < words.size()) {
            own.add(anywhere(bounded(words), longest(words)));
        }
        addPerson(person);
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }

    private static String longest(List<String> words) {
        return words.stream().max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** Whether a form says so that there is no contact person. */
    static boolean isNobody(String name) {
        return NOBODY.contains(Names.folded(name));
    }

    private void addPerson(List<String> words) {
        if (words.size() == 1) {
            if (words.get(0).length() >= SHORTEST_NAME) {
                own.add(OwnPattern.ofLetters(bounded(words), Pattern.UNICODE_CASE, words.get(0)));
            }
            return;
        }
        own.add(anywhere(bounded(words), longest(words)));
        String last = words.get(words.size() - 1);
        for (int i = 0; i + 1 < words.size(); i++) {
            String first = words.get(i);
            own.add(anywhere(bounded(List.of(last, first)), longest(List.of(last, first))));
            own.add(OwnPattern.ofLetters(
                    bounded(first.substring(0, first.offsetByCodePoints(0, 1)), "\\.?\\s*" + Pattern.quote(last)),
                    0,
                    last));
            // "Projektchef Ebba Påhittad", "Ebba Maria Påhittad": two neighbours are enough to know her by.
            // Of two words they are the whole name, which is looked for already.
            List<String> pair = words.subList(i, i + 2);
            if (pair.size() < words.size() && pair.stream().allMatch(word -> word.length() >= SHORTEST_NAME)) {
                own.add(anywhere(bounded(pair), longest(pair)));
            }
        }
    }

    /** The words one after the other; file names and addresses have other things than blanks between them. */
    private static String bounded(List<String> words) {
        return bounded(
                words.get(0),
                words.stream()
                        .skip(1)
                        .map(word -> BETWEEN + Pattern.quote(word))
                        .collect(Collectors.joining()));
    }

    /** A whole name, be it in the genitive. What stands before it is looked at last: most places do not begin like it. */
    private static String bounded(String first, String rest) {
        String begins = Pattern.quote(first);
        return begins + "(?<![\\p{L}\\p{N}]" + begins + ")" + rest + "(?:s)?(?![\\p{L}\\p{N}])";
    }

    private static OwnPattern anywhere(String regex, String letters) {
        return OwnPattern.ofLetters(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, letters);
    }

    private static String apart(String digits, String between) {
        return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(between));
    }

    private static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }
}
