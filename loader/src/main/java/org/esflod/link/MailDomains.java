package org.esflod.link;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.project.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Of the addresses of contact persons the domain, which tells of their organisation and of no person. It is compared and
 * forgotten.
 */
final class MailDomains {
    /** Up to the last label but one: {@code kontor.foretaget.se} is the company's. */
    private static final Pattern LAST_TWO = Pattern.compile("([a-z0-9-]+\\.[a-z]{2,})$");

    private final Set<String> providers;

    /** Domains under which anybody may have an address are none of an organisation. */
    MailDomains(Set<String> providers) {
        this.providers = Set.copyOf(providers);
    }

    /** The one domain of these addresses, such as {@code foretaget.se}; null where there is none, or several. */
    @Nullable
    String of(Collection<Contact> contacts) {
        List<String> domains = contacts.stream()
                .map(Contact::email)
                .filter(email -> email != null && email.indexOf('@') > 0)
                .map(email -> domain(String.valueOf(email)))
                .filter(domain -> !domain.isEmpty() && !providers.contains(domain))
                .distinct()
                .toList();
        return domains.size() == 1 ? domains.get(0) : null;
    }

    /** The same of a domain alone; null where it is none, or one that anybody may have. */
    @Nullable
    String ofDomain(String domain) {
        String known = domain("@" + domain);
        return known.isEmpty() || providers.contains(known) ? null : known;
    }

    private static String domain(String email) {
        String domain = email.substring(email.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        Matcher lastTwo = LAST_TWO.matcher(domain);
        return domain.matches("[a-z0-9.-]+") && lastTwo.find() ? lastTwo.group(1) : "";
    }
}
