package org.esflod.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.esflod.problem.LoaderException;

/**
 * The outlines of the municipalities, to be drawn: coarse, cut at the coast. Source: {@code municipalities.geojson}, see
 * {@code mapping/reference/SOURCES.md}.
 *
 * <p>Drawn in a transverse Mercator projection on the meridian 15° E, as maps of Sweden are; on a sphere, which is near
 * enough for a picture.
 */
final class Outlines {
    private static final double MERIDIAN = Math.toRadians(15);
    // Picture units from south to north; a tenth of one is less than a pixel.
    private static final double HEIGHT = 1_000;
    private static final double MARGIN = 4;

    private final List<Outline> outlines = new ArrayList<>();
    private final double west;
    private final double north;
    private final double scale;
    private final String width;

    /**
     * One municipality.
     *
     * @param code such as {@code 1280}
     * @param name its short name
     * @param path what {@code d} of an SVG path is
     * @param geometry GeoJSON
     */
    record Outline(String code, String name, String path, JsonNode geometry) {}

    private record Point(double x, double y) {}

    private Outlines(JsonNode features) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (JsonNode feature : features) {
            for (JsonNode polygon : feature.at("/geometry/coordinates")) {
                for (JsonNode corner : polygon.path(0)) {
                    Point point = projected(corner);
                    left = Math.min(left, point.x());
                    right = Math.max(right, point.x());
                    low = Math.min(low, point.y());
                    high = Math.max(high, point.y());
                }
            }
        }
        west = left;
        north = high;
        scale = (HEIGHT - 2 * MARGIN) / (high - low);
        width = Long.toString(Math.round((right - left) * scale + 2 * MARGIN));
        for (JsonNode feature : features) {
            outlines.add(new Outline(
                    feature.at("/properties/code").asText(),
                    feature.at("/properties/name").asText(),
                    path(feature.at("/geometry/coordinates")),
                    feature.path("geometry")));
        }
    }

    /** Reads them. Errors: {@link LoaderException} where the file is missing or broken. */
    static Outlines read() {
        try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream("municipalities.geojson"))) {
            return new Outlines(new ObjectMapper().readTree(in).path("features"));
        } catch (IOException e) {
            throw new LoaderException("the outlines of the municipalities cannot be read", e);
        }
    }

    List<Outline> all() {
        return outlines;
    }

    /** Of the picture, in its own units. */
    String width() {
        return width;
    }

    String height() {
        return Long.toString(Math.round(HEIGHT));
    }

    private String path(JsonNode polygons) {
        StringBuilder path = new StringBuilder();
        for (JsonNode polygon : polygons) {
            for (JsonNode ring : polygon) {
                BigDecimal x = BigDecimal.ZERO;
                BigDecimal y = BigDecimal.ZERO;
                boolean first = true;
                for (JsonNode corner : ring) {
                    Point point = projected(corner);
                    BigDecimal toX = rounded((point.x() - west) * scale + MARGIN);
                    BigDecimal toY = rounded((north - point.y()) * scale + MARGIN);
                    if (first) {
                        path.append('M').append(toX).append(' ').append(toY).append('l');
                    } else if (toX.compareTo(x) != 0 || toY.compareTo(y) != 0) {
                        // From the last corner on, which is shorter than where it is.
                        path.append(toX.subtract(x))
                                .append(' ')
                                .append(toY.subtract(y))
                                .append(' ');
                    }
                    x = toX;
                    y = toY;
                    first = false;
                }
                path.append('z');
            }
        }
        return path.toString();
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    private static Point projected(JsonNode corner) {
        double longitude = Math.toRadians(corner.path(0).asDouble()) - MERIDIAN;
        double latitude = Math.toRadians(corner.path(1).asDouble());
        double b = Math.cos(latitude) * Math.sin(longitude);
        return new Point(0.5 * Math.log((1 + b) / (1 - b)), Math.atan2(Math.tan(latitude), Math.cos(longitude)));
    }
}
