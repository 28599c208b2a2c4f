package org.esflod.link;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.esflod.match.CrossValidation;
import org.esflod.match.Features;
import org.esflod.match.Labelled;
import org.esflod.match.LabelledExamples;
import org.esflod.match.LegalForms;
import org.esflod.match.NameComparison;
import org.esflod.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Owners of whom it is known who they are, as the examples that the model of {@link OwnerSources} is fitted on.
 *
 * <p>Shape of the file: CSV with the columns {@code owner_string}, {@code nuts2}, {@code municipality}, {@code start_date},
 * {@code email_domain} and {@code expected_key}, ten digits, empty where the owner is in no register; others are left alone.
 */
public final class OwnerExamples implements LabelledExamples {
    private static final Pattern KEY = Pattern.compile("[0-9]{10}|");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|");

    /** Of what is linked, as far as unseen candidates tell. */
    private static final double RIGHT = 0.9995;

    private static final double LEAST_SURE = 0.985;
    private static final double MOST_SURE = 0.995;

    private final RegisterSearch search;
    private final OwnerReadings readings;
    private final OwnerFeatures features;
    private final Seats seats;

    /** Candidates come from this register, places from these tables. */
    public OwnerExamples(ReferenceTables tables, Register register, LegalForms forms) {
        this.search = new RegisterSearch(register, new NameComparison(register::weight, forms));
        this.readings = new OwnerReadings(tables.ownerWords(), new Places(tables));
        this.seats = new Seats(tables);
        this.features = new OwnerFeatures(new OwnerContext(seats));
    }

    /**
     * An owner of whom it is known who it is.
     *
     * @param name as a source writes it
     * @param region NUTS code of the project; null where not known
     * @param municipality code or name of the project's municipality; null where not known
     * @param start the project's first day; null where not known
     * @param mailDomain domain of the contact's address; null where not known
     * @param key its organisation number, ten digits; null where it has none in the register
     */
    public record Known(
            String name,
            @Nullable String region,
            @Nullable String municipality,
            @Nullable LocalDate start,
            @Nullable String mailDomain,
            @Nullable String key) {
        private List<String> municipalities(Seats seats) {
            if (municipality == null) {
                return List.of();
            }
            return municipality.matches("[0-9]{4}")
                    ? List.of(municipality)
                    : seats.municipalities(municipality).stream().sorted().toList();
        }

        OwnerQuestion question(Seats seats) {
            return new OwnerQuestion(
                    name, name, "", "", region, municipalities(seats), start, null, null, mailDomain, List.of());
        }
    }

    @Override
    public String model() {
        return "owners";
    }

    @Override
    public List<Labelled> read(Path file) {
        List<Labelled> examples = new ArrayList<>();
        for (CsvTable.Row row : CsvTable.read(
                file, "owner_string", "nuts2", "municipality", "start_date", "email_domain", "expected_key")) {
            String start = row.text("start_date");
            if (!DAY.matcher(start).matches()) {
                throw row.wrong("start_date", "'" + start + "' is no day such as 2016-03-01");
            }
            String key = row.text("expected_key");
            if (!KEY.matcher(key).matches()) {
                throw row.wrong("expected_key", "not ten digits");
            }
            examples.addAll(of(new Known(
                    row.required("owner_string"),
                    row.optional("nuts2"),
                    row.optional("municipality"),
                    start.isEmpty() ? null : LocalDate.parse(start),
                    row.optional("email_domain"),
                    key.isEmpty() ? null : key)));
        }
        return examples;
    }

    /**
     * A link is published where it is as good as certain: from the probability on at which one unseen candidate in two thousand
     * is wrong at most, but within bounds that no data move. Names that are only alike need the most: a name that no register
     * has is like somebody's.
     */
    @Override
    public Map<String, Double> thresholds(CrossValidation unseen) {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        thresholds.put("match", 0.5);
        thresholds.put(
                RegisterRung.ACCEPT, rounded(Math.max(LEAST_SURE, Math.min(MOST_SURE, unseen.lowestSure(RIGHT)))));
        thresholds.put(RegisterRung.ACCEPT_LIKE, MOST_SURE);
        thresholds.put(RegisterRung.MARGIN, 2.2);
        thresholds.put(RegisterRung.REVIEW, 0.5);
        return thresholds;
    }

    /** Up, never down, to four digits. */
    private static double rounded(double threshold) {
        return Math.ceil(threshold * 1e4) / 1e4;
    }

    /** One example for each candidate of each reading of the name. */
    public List<Labelled> of(Known owner) {
        OwnerQuestion question = owner.question(seats);
        List<Labelled> examples = new ArrayList<>();
        for (OwnerReadings.Reading reading : readings.of(question)) {
            List<RegisterSearch.Found> found = search.find(reading.name(), features.towns(question));
            List<Features> all = features.of(question, found);
            for (int i = 0; i < found.size(); i++) {
                examples.add(new Labelled(all.get(i), found.get(i).entry().key().equals(owner.key())));
            }
        }
        return examples;
    }

    @Override
    public Map<String, Integer> signs() {
        Map<String, Integer> signs = new LinkedHashMap<>(NameComparison.SIGNS);
        for (String feature : List.of(
                OwnerFeatures.EXACT,
                OwnerFeatures.CANONICAL,
                OwnerFeatures.FOLDED,
                OwnerFeatures.AHEAD,
                OwnerFeatures.ONLY_IN_TOWN,
                OwnerFeatures.ONLY_IN_REGION,
                OwnerContext.TOWN_AGREES,
                OwnerContext.REGION_AGREES,
                OwnerContext.DOMAIN_AGREES)) {
            signs.put(feature, 1);
        }
        for (String feature : List.of(
                OwnerFeatures.NAMESAKES,
                OwnerFeatures.BEHIND,
                OwnerFeatures.ANOTHER_IN_TOWN,
                OwnerContext.TOWN_DIFFERS,
                OwnerContext.REGION_DIFFERS,
                OwnerContext.CEASED,
                OwnerContext.CEASED_SOMETIME,
                OwnerContext.FOUNDED_LATER)) {
            signs.put(feature, -1);
        }
        return Collections.unmodifiableMap(signs);
    }
}
