package org.esflod.dataset;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/** What is stated of a linkset's quality: precision and recall on a labelled set, each with its interval and its number. */
enum LinkMetric {
    PRECISION("precision", Part.VALUE),
    PRECISION_LOW("precision", Part.LOW),
    PRECISION_HIGH("precision", Part.HIGH),
    PRECISION_OF("precision", Part.OF),
    RECALL("recall", Part.VALUE),
    RECALL_LOW("recall", Part.LOW),
    RECALL_HIGH("recall", Part.HIGH),
    RECALL_OF("recall", Part.OF);

    private enum Part {
        VALUE("", "", ""),
        LOW("-low", ", undre gräns", ", lower bound"),
        HIGH("-high", ", övre gräns", ", upper bound"),
        OF("-of", ", antal", ", number");

        private final String slug;
        private final String swedish;
        private final String english;

        Part(String slug, String swedish, String english) {
            this.slug = slug;
            this.swedish = swedish;
            this.english = english;
        }
    }

    private final String measure;
    private final Part part;

    LinkMetric(String measure, Part part) {
        this.measure = measure;
        this.part = part;
    }

    /** Last part of its IRI, such as {@code precision-low}. */
    String slug() {
        return measure + part.slug;
    }

    /** Its name, in {@code sv} or {@code en}. */
    String label(String language) {
        boolean precision = measure.equals("precision");
        return language.equals("sv")
                ? (precision ? "Precision" : "Täckning") + part.swedish
                : (precision ? "Precision" : "Recall") + part.english;
    }

    /** What it is, in {@code sv} or {@code en}. */
    String definition(String language) {
        boolean precision = measure.equals("precision");
        boolean swedish = language.equals("sv");
        String of = precision
                ? swedish ? "gjorda länkar i en märkt mängd" : "links made in a labelled set"
                : swedish ? "länkar som borde finnas i en märkt mängd" : "links that should be there in a labelled set";
        return switch (part) {
            case VALUE -> swedish ? "Andelen rätta bland " + of + "." : "The share that is right of " + of + ".";
            case LOW, HIGH -> {
                String end = swedish ? part == Part.LOW ? "Undre" : "Övre" : part == Part.LOW ? "Lower" : "Upper";
                yield swedish
                        ? end + " gräns av 95 procents konfidensintervall (Wilson) för andelen rätta bland " + of + "."
                        : end + " bound of the 95 % confidence interval (Wilson) of the share that is right of " + of
                                + ".";
            }
            case OF -> swedish ? "Antalet " + of + "." : "The number of " + of + ".";
        };
    }

    /** Whether its values are whole numbers. */
    boolean isCount() {
        return part == Part.OF;
    }

    IRI dimension() {
        return Dqv.dimension(measure.equals("precision") ? "semanticAccuracy" : "interlinking");
    }

    /** Its value on a set; empty where it was not measured. */
    Optional<Number> of(MeasuredQuality.LabelledSet set) {
        return set.measure(measure).flatMap(figure -> Optional.ofNullable(value(figure)));
    }

    private @Nullable Number value(MeasuredQuality.Figure figure) {
        return switch (part) {
            case VALUE -> figure.value();
            case LOW -> figure.low();
            case HIGH -> figure.high();
            case OF -> figure.of() == null ? null : new BigDecimal(figure.of()).toBigIntegerExact();
        };
    }
}
