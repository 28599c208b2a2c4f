package org.esflod.project;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;

/** Programme period and country of one record, as stated, or as its form or its CCI number tells. */
final class ProgrammeParser {
    private static final String SWEDEN = "SE";
    private static final Set<String> NAMES_OF_SWEDEN = Set.of("se", "sverige", "sweden");

    private static final Pattern PERIOD = Pattern.compile("([0-9]{4})\\s*[-\\u2013]\\s*([0-9]{4})");

    /** {@code 2014SE05M9OP001}: first year of the period, country. */
    private static final Pattern CCI = Pattern.compile("([0-9]{4})([A-Z]{2})[0-9A-Z]*");

    private static final Map<String, String> PERIODS =
            Map.of("2007", "2007-2013", "2014", "2014-2020", "2021", "2021-2027");

    private final StatedFields fields;

    ProgrammeParser(StatedFields fields) {
        this.fields = fields;
    }

    /** The programme period: stated, else the form's constant, else from the CCI number; null where none tells. */
    @Nullable
    String programmePeriod() {
        return period(fields.text("programmePeriod"))
                .or(() -> constant("programmePeriod").flatMap(ProgrammeParser::period))
                .or(() -> cci().map(cci -> PERIODS.get(cci.group(1))))
                .orElse(null);
    }

    /**
     * The country whose list the record is of, two letters: that of the CCI number, else the form's constant; null where
     * neither tells.
     */
    @Nullable
    String country() {
        return cci().map(cci -> cci.group(2))
                .or(() -> constant("country").filter(code -> code.matches("[A-Z]{2}")))
                .orElse(null);
    }

    /** Whether the project's country is Sweden. */
    boolean isSweden() {
        String stated = fields.text("country");
        return stated == null
                ? SWEDEN.equals(country())
                : NAMES_OF_SWEDEN.contains(stated.toLowerCase(Locale.ROOT).strip());
    }

    private static Optional<String> period(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = PERIOD.matcher(text.strip());
        // "2014-20120" is no period, and 2020-2014 none either.
        return matcher.matches() && matcher.group(1).compareTo(matcher.group(2)) < 0
                ? Optional.of(matcher.group(1) + "-" + matcher.group(2))
                : Optional.empty();
    }

    private Optional<Matcher> cci() {
        String cci = fields.text("cci");
        Matcher matcher = CCI.matcher(cci == null ? "" : cci.strip());
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private Optional<String> constant(String name) {
        return fields.record().form().constants().stream()
                .filter(field -> field.name().equals(name))
                .map(RawField::value)
                .findFirst();
    }
}
