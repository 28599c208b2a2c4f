package org.esflod.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.jspecify.annotations.Nullable;

/** The forms of a document, in the order of preference where a client likes several as much. */
public enum Form {
    TURTLE("ttl", "text/turtle", "Turtle"),
    JSON_LD("jsonld", "application/ld+json", "JSON-LD"),
    N_TRIPLES("nt", "application/n-triples", "N-Triples"),
    RDF_XML("rdf", "application/rdf+xml", "RDF/XML"),
    HTML("html", "text/html", "HTML");

    private final String suffix;
    private final String mediaType;
    private final String title;

    Form(String suffix, String mediaType, String title) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.title = title;
    }

    /** The end of an address that asks for it, without the dot: {@code ttl}. */
    public String suffix() {
        return suffix;
    }

    /** Without parameters: {@code text/turtle}. */
    public String mediaType() {
        return mediaType;
    }

    /** What people call it: {@code Turtle}. */
    public String title() {
        return title;
    }

    /** The form that an address asks for by its end; empty where it ends otherwise. */
    static Optional<Form> ofAddress(String address) {
        for (Form form : values()) {
            if (address.endsWith("." + form.suffix)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /**
     * The form that a client likes best (RFC 9110, 12.5.1): of those it accepts, the one with the highest quality, where the
     * most exact of its ranges says what the quality is.
     *
     * <p>Browsers name {@code text/html}. A client that names no type, or all alike, is a tool and gets Turtle.
     *
     * @param accept the header; null or blank where there is none
     * @return empty where it accepts none of them
     */
    public static Optional<Form> accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(TURTLE);
        }
        List<MediaRange> ranges = ranges(accept);
        Optional<Form> best = Optional.empty();
        double most = 0;
        for (Form form : values()) {
            double quality = form.quality(ranges);
            if (quality > most) {
                most = quality;
                best = Optional.of(form);
            }
        }
        return best;
    }

    private double quality(List<MediaRange> ranges) {
        MediaType own = MediaType.create(mediaType);
        return ranges.stream()
                .filter(range -> covers(range.getType(), own.getType()) && covers(range.getSubType(), own.getSubType()))
                .max(Comparator.comparingInt(Form::exactness))
                .map(MediaRange::get_q)
                .orElse(0.0);
    }

    private static boolean covers(String asked, String own) {
        return asked.equals("*") || asked.equalsIgnoreCase(own);
    }

    private static int exactness(MediaRange range) {
        return range.getType().equals("*") ? 0 : range.getSubType().equals("*") ? 1 : 2;
    }

    /** What can be read of the header; a part that is no media range is as if it were not there. */
    private static List<MediaRange> ranges(String accept) {
        return List.of(accept.split(",")).stream()
                .map(Form::range)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<MediaRange> range(String part) {
        try {
            MediaRange range = new MediaRange(part.strip());
            return range.getType() == null || range.getSubType() == null ? Optional.empty() : Optional.of(range);
        } catch (RuntimeException e) {
            // Jena refuses what it cannot read by several exceptions.
            return Optional.empty();
        }
    }
}
