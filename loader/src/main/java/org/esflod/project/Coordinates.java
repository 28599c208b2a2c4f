package org.esflod.project;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;

/**
 * A point written as two numbers, such as {@code -9.0491, 53.2744}.
 *
 * <p>Which comes first is never guessed: the column's format says {@code longitude latitude} or {@code latitude
 * longitude}. A template of the Commission has a column "latitude_longitude" in which its own sample writes the longitude
 * first.
 */
record Coordinates(BigDecimal latitude, BigDecimal longitude) {
    private static final String NUMBER = "([-\\u2212]?[0-9]{1,3}(?:\\.[0-9]{1,15})?)";
    private static final Pattern POINT = Pattern.compile(NUMBER + "(?:\\s*[,;]\\s*|\\s+)" + NUMBER);

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    /** The point of a field. */
    static Reading<Coordinates> read(RawField field) {
        @Nullable String order = field.column().datatype().format();
        Matcher matcher = POINT.matcher(field.value());
        if (order == null || !matcher.matches()) {
            return Reading.none(ProblemCode.COORDINATES_UNREADABLE);
        }
        BigDecimal first = number(matcher.group(1));
        BigDecimal second = number(matcher.group(2));
        return switch (order) {
            case "latitude longitude" -> of(first, second);
            case "longitude latitude" -> of(second, first);
            default -> Reading.none(ProblemCode.COORDINATES_UNREADABLE);
        };
    }

    private static Reading<Coordinates> of(BigDecimal latitude, BigDecimal longitude) {
        boolean onTheGlobe =
                latitude.abs().compareTo(POLE) <= 0 && longitude.abs().compareTo(DATE_LINE) <= 0;
        return onTheGlobe
                ? Reading.of(new Coordinates(latitude, longitude))
                : Reading.none(ProblemCode.COORDINATES_UNREADABLE);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace('\u2212', '-'));
    }
}
