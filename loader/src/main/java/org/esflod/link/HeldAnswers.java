package org.esflod.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the register by all that they depend on, so that an owner of many projects is looked for once. What is held changes
 * no answer, only how long it takes. Bounded in bytes; safe for several threads.
 */
final class HeldAnswers {
    /** Of a question or an answer beside its texts: objects, references, the cache's own. */
    private static final int OBJECTS = 400;

    /** Of a string beside its characters. */
    private static final int STRING = 56;

    private final Cache<Asked, Optional<OwnerAnswer>> held;

    /** What of a question, and of curation, an answer of the register depends on. */
    private record Asked(
            String name,
            @Nullable String region,
            List<String> municipalities,
            @Nullable LocalDate start,
            @Nullable String place,
            @Nullable String postcode,
            @Nullable String mailDomain,
            Set<String> blocked) {}

    /**
     * None held.
     *
     * @param bytes how many they may take, about; 0 for none
     */
    HeldAnswers(long bytes) {
        held = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(bytes)
                .weigher((Asked asked, Optional<OwnerAnswer> answer) -> bytes(asked, answer))
                .build();
    }

    /** The answer that is held, or else the one that is found now. */
    Optional<OwnerAnswer> get(OwnerQuestion question, Set<String> blocked, Supplier<Optional<OwnerAnswer>> found) {
        Asked asked = new Asked(
                question.name(),
                question.region(),
                question.municipalities(),
                question.start(),
                question.place(),
                question.postcode(),
                question.mailDomain(),
                Set.copyOf(blocked));
        return Objects.requireNonNull(held.get(asked, unknown -> found.get()));
    }

    private static int bytes(Asked asked, Optional<OwnerAnswer> answer) {
        int ofQuestion =
                OBJECTS + texts(asked.name()) + STRING * asked.municipalities().size();
        return answer.map(found -> found.fold(
                        linked -> OBJECTS + texts(linked.objectLabel(), linked.unit(), linked.evidence()),
                        waits -> waits.candidates().stream()
                                .mapToInt(each -> OBJECTS
                                        + texts(
                                                each.name(),
                                                each.unit(),
                                                each.evidence(),
                                                each.features(),
                                                each.register()))
                                .sum(),
                        nobody -> 0))
                .map(ofAnswer -> ofQuestion + ofAnswer)
                .orElse(ofQuestion);
    }

    private static int texts(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .mapToInt(text -> STRING + text.length())
                .sum();
    }
}
