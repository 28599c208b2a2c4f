package org.esflod.document;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.esflod.web.Exchange;
import org.esflod.web.Route;
import org.esflod.web.Served;
import org.esflod.web.Version;
import org.jspecify.annotations.Nullable;

/**
 * Every IRI below the base that is in the data: {@code /id/X} leads by 303 to {@code /doc/X}, which answers in the form that
 * the client accepts; {@code /doc/X.ttl} and the like in that one. The description of the dataset ({@code /dataset/},
 * {@code /graph/}, {@code /.well-known/sparql-examples/}) has its documents at {@code /doc/} before its whole path. Regions
 * have foreign IRIs (NUTS); their documents are {@code /region/SE31}.
 *
 * <p>Keys may have dots: an address is that of the thing with the longest IRI, before its end is read as a form.
 */
public final class Dereference implements Route {
    private static final String ID = "/id/";
    private static final String DOCUMENT = "/doc/";
    private static final String REGION = "/region/";
    private static final List<String> DESCRIPTIONS = List.of("/dataset/", "/graph/", "/.well-known/sparql-examples/");
    private static final Pattern BEYOND_ASCII = Pattern.compile("(%[89A-Fa-f][0-9A-Fa-f])+");
    private static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";

    private final Documents documents;
    private final Page page;
    private final StatusPage status = new StatusPage();
    private final Replaced replaced = new Replaced();

    /** Shows a document to people. */
    @FunctionalInterface
    public interface Page {
        /** Sends the page; headers that hold for every form are set already. */
        void show(Exchange exchange, Document document) throws IOException;
    }

    /**
     * A document that an address is of.
     *
     * @param iri what it is about
     * @param address without form: {@code doc/project/1}
     * @param form the one in the address; null where the client's Accept decides
     */
    private record Found(
            String iri, String address, @Nullable Form form) {}

    public Dereference(Documents documents, Page page) {
        this.documents = documents;
        this.page = page;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        String raw = exchange.request().getRequestURI();
        boolean document = raw.startsWith(DOCUMENT) || raw.startsWith(REGION);
        if (!document && !raw.startsWith(ID) && DESCRIPTIONS.stream().noneMatch(raw::startsWith)) {
            return false;
        }
        if (exchange.refusedMethod()) {
            return true;
        }
        exchange.response().addHeader("Vary", "Accept");
        if (document) {
            document(exchange, raw);
        } else {
            thing(exchange, raw.substring(1));
        }
        return true;
    }

    /** The licence that a version is published under. */
    public static String licence(Version version) {
        return version.manifest().path("licence").asText(CC0);
    }

    private void thing(Exchange exchange, String raw) throws IOException {
        Served served = exchange.served();
        Optional<String> now = replaced.now(served.version(), raw);
        if (now.isPresent() && moved(exchange, now.get(), "id/")) {
            return;
        }
        boolean known = served.read(store -> spellings(raw).stream()
                .anyMatch(path -> Documents.knows(served, store, served.base().iri() + path)));
        if (!known) {
            status.send(exchange, 404);
        } else {
            exchange.response().setHeader("Cache-Control", "public, max-age=300");
            exchange.redirect(303, DOCUMENT.substring(1) + (raw.startsWith("id/") ? raw.substring(3) : raw));
        }
    }

    /**
     * Leads to the thing that replaced another one, or, where that has no such part, to the whole of it.
     *
     * @param below what replaced it: {@code id/project/2015-1/grant}
     * @param of how the address begins: {@code id/} for the thing, {@code doc/} for its document
     * @return whether there is such a thing
     */
    private static boolean moved(Exchange exchange, String below, String of) {
        Served served = exchange.served();
        String[] parts = below.split("/", 4);
        String whole = parts[0] + "/" + parts[1] + "/" + parts[2];
        return served.read(store -> {
            for (String target : List.of(below, whole)) {
                if (Documents.knows(served, store, served.base().iri() + target)) {
                    exchange.response().setHeader("Cache-Control", "public, max-age=300");
                    exchange.redirect(301, of + target.substring(3));
                    return true;
                }
            }
            return false;
        });
    }

    private void document(Exchange exchange, String raw) throws IOException {
        Served served = exchange.served();
        if (raw.startsWith(DOCUMENT)) {
            String below = "id/" + raw.substring(DOCUMENT.length());
            Optional<String> now = replaced.now(served.version(), below).or(() -> Form.ofAddress(below)
                    .flatMap(form -> replaced.now(served.version(), without(form, below))));
            if (now.isPresent() && moved(exchange, now.get(), "doc/")) {
                return;
            }
        }
        Found found = served.read(store -> find(served, store, raw));
        if (found == null) {
            status.send(exchange, 404);
            return;
        }
        Optional<Form> form = found.form() == null
                ? Form.accepted(exchange.request().getHeader("Accept"))
                : Optional.of(found.form());
        links(exchange, found);
        if (form.isEmpty()) {
            status.send(exchange, 406, alternates(exchange, found.address()));
        } else if (form.get() == Form.HTML) {
            if (!exchange.answered("html", exchange.language().tag())) {
                page.show(exchange, made(served, found));
            }
        } else {
            send(exchange, found, form.get());
        }
    }

    private void send(Exchange exchange, Found found, Form form) throws IOException {
        exchange.response().setHeader("Content-Location", exchange.root() + found.address() + "." + form.suffix());
        if (exchange.answered(form.mediaType())) {
            return;
        }
        Optional<byte[]> body = Written.in(form, made(exchange.served(), found).statements());
        if (body.isEmpty()) {
            status.send(exchange, 406, alternates(exchange, found.address()));
        } else {
            exchange.send(
                    200, form == Form.TURTLE ? form.mediaType() + ";charset=utf-8" : form.mediaType(), body.get());
        }
    }

    private Document made(Served served, Found found) {
        return served.read(store -> documents.about(served, store, found.iri(), found.address()));
    }

    /** What holds for every form (RFC 8288): where the other forms are, what it is about, under what licence. */
    private static void links(Exchange exchange, Found found) {
        List<String> links = new ArrayList<>();
        links.add("<" + found.iri() + ">; rel=\"describes\"");
        links.add("<" + exchange.served().base().iri() + found.address() + ">; rel=\"canonical\"");
        links.add("<" + licence(exchange.served().version()) + ">; rel=\"license\"");
        links.addAll(alternates(exchange, found.address()));
        exchange.response().setHeader("Link", String.join(", ", links));
    }

    private static List<String> alternates(Exchange exchange, String address) {
        List<String> links = new ArrayList<>();
        for (Form form : Form.values()) {
            links.add("<" + exchange.root() + address + "." + form.suffix() + ">; rel=\"alternate\"; type=\""
                    + form.mediaType() + "\"");
        }
        return links;
    }

    private static @Nullable Found find(Served served, DatasetGraph store, String raw) {
        Found whole = find(served, store, raw, null);
        if (whole != null) {
            return whole;
        }
        return Form.ofAddress(raw)
                .map(form -> find(served, store, without(form, raw), form))
                .orElse(null);
    }

    private static @Nullable Found find(Served served, DatasetGraph store, String raw, @Nullable Form form) {
        for (String path : spellings(raw)) {
            for (String iri : iris(served, path)) {
                if (Documents.knows(served, store, iri)) {
                    return new Found(iri, raw.substring(1), form);
                }
            }
        }
        return null;
    }

    /** What the document at a path may be about. */
    private static List<String> iris(Served served, String path) {
        if (path.startsWith(REGION)) {
            return List.of(Terms.NUTS + path.substring(REGION.length()));
        }
        String rest = path.substring(DOCUMENT.length());
        String base = served.base().iri();
        return DESCRIPTIONS.stream().anyMatch(("/" + rest)::startsWith)
                ? List.of(base + "id/" + rest, base + rest)
                : List.of(base + "id/" + rest);
    }

    /**
     * A path as it was sent, as an IRI (RFC 3987, 3.2: letters beyond ASCII as themselves), and without percent signs: which
     * of them stands in the data is not known.
     */
    private static Set<String> spellings(String raw) {
        Set<String> spellings = new LinkedHashSet<>(List.of(raw));
        try {
            spellings.add(BEYOND_ASCII
                    .matcher(raw)
                    .replaceAll(letters ->
                            Matcher.quoteReplacement(URLDecoder.decode(letters.group(), StandardCharsets.UTF_8))));
            spellings.add(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return spellings; // a lone % sign
        }
        return spellings;
    }

    private static String without(Form form, String address) {
        return address.substring(0, address.length() - form.suffix().length() - 1);
    }
}
