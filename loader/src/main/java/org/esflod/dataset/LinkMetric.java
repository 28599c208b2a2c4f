package org.esflod.dataset;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stated of a linkset's quality: its precision on a labelled set, with the interval, and of how many links. */
enum LinkMetric {
    PRECISION(
            "precision",
            "Precision",
            "Precision",
            "Andelen rätta bland gjorda länkar i en märkt mängd.",
            "The share that is right of links made in a labelled set."),
    LOW(
            "precision-low",
            "Precision, undre gräns",
            "Precision, lower bound",
            "Undre gräns av 95 procents konfidensintervall (Wilson) för andelen rätta bland gjorda länkar i en märkt mängd.",
            "Lower bound of the 95 % confidence interval (Wilson) of the share that is right of links made in a labelled set."),
    HIGH(
            "precision-high",
            "Precision, övre gräns",
            "Precision, upper bound",
            "Övre gräns av 95 procents konfidensintervall (Wilson) för andelen rätta bland gjorda länkar i en märkt mängd.",
            "Upper bound of the 95 % confidence interval (Wilson) of the share that is right of links made in a labelled set."),
    LINKS(
            "precision-of",
            "Precision, antal länkar",
            "Precision, number of links",
            "Antalet gjorda länkar i en märkt mängd.",
            "The number of links made in a labelled set.");

    private final String slug;
    private final String swedish;
    private final String english;
    private final String definedInSwedish;
    private final String definedInEnglish;

    LinkMetric(String slug, String swedish, String english, String definedInSwedish, String definedInEnglish) {
        this.slug = slug;
        this.swedish = swedish;
        this.english = english;
        this.definedInSwedish = definedInSwedish;
        this.definedInEnglish = definedInEnglish;
    }

    /** Last part of its IRI, such as {@code precision-low}. */
    String slug() {
        return slug;
    }

    /** Its name, in {@code sv} or {@code en}. */
    String label(String language) {
        return language.equals("sv") ? swedish : english;
    }

    /** What it is, in {@code sv} or {@code en}. */
    String definition(String language) {
        return language.equals("sv") ? definedInSwedish : definedInEnglish;
    }

    /** Whether its values are whole numbers. */
    boolean isCount() {
        return this == LINKS;
    }

    /** Its value of a figure; empty where nothing could be measured. */
    Optional<Number> of(MeasuredQuality.Figure figure) {
        return Optional.ofNullable(value(figure));
    }

    private @Nullable Number value(MeasuredQuality.Figure figure) {
        return switch (this) {
            case PRECISION -> figure.value();
            case LOW -> figure.low();
            case HIGH -> figure.high();
            case LINKS -> figure.of() == null ? null : BigInteger.valueOf(figure.of());
        };
    }
}
