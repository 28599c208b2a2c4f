package org.esflod.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.esflod.web.Language;

/** The order of names in a language, å, ä and ö where its readers look for them. */
final class NameOrder {
    // The names of properties and codes, which every page sorts; some 300 bytes each.
    private static final int KEPT = 10_000;
    private static final int LONG = 100;

    private static final Map<Language, Comparator<String>> ORDERS = orders();

    private NameOrder() {}

    /** Threads may share it. */
    static Comparator<String> of(Language language) {
        return Objects.requireNonNull(ORDERS.get(language));
    }

    private static Map<Language, Comparator<String>> orders() {
        Map<Language, Comparator<String>> orders = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Collator collator = Collator.getInstance(language.locale());
            Cache<String, CollationKey> keys = Caffeine.newBuilder()
                    .executor(Runnable::run)
                    .maximumSize(KEPT)
                    .build();
            orders.put(
                    language,
                    (one, other) -> one.length() > LONG || other.length() > LONG
                            ? collator.compare(one, other)
                            : keys.get(one, collator::getCollationKey)
                                    .compareTo(keys.get(other, collator::getCollationKey)));
        }
        return orders;
    }
}
