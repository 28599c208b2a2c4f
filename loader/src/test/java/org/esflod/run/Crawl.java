package org.esflod.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.esflod.project.BaseIri;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Follows the links of one host, four at a time, as a browser would ask for them.
 *
 * <p>So that it ends soon: of the forms of a document (Turtle, JSON-LD, ...) one is asked for, each in its turn; the pages in
 * the other language are asked for where a page is no thing's; addresses of one path that differ in their parameters only, such as those
 * of facets, up to a number.
 */
final class Crawl {
    private static final int PARALLEL = 4;
    private static final int OF_ONE_PATH = 60;
    private static final List<String> FORMS = List.of(".ttl", ".jsonld", ".nt", ".rdf");

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> ofPath = new ConcurrentHashMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    Crawl(String url) {
        this.url = url;
    }

    /** Visits addresses below the host, and all that their pages lead to. */
    void follow(Collection<String> addresses) throws InterruptedException, ExecutionException {
        List<String> next =
                addresses.stream().map(address -> url + address).filter(seen::add).toList();
        while (!next.isEmpty()) {
            next = parallel(next, this::visit).stream()
                    .filter(this::isToBeVisited)
                    .filter(seen::add)
                    .toList();
        }
    }

    /** Visits addresses that must redirect, and where they lead, but no further. */
    void resolve(Collection<String> addresses) throws InterruptedException, ExecutionException {
        List<String> targets =
                parallel(addresses.stream().map(address -> url + address).toList(), this::redirected);
        parallel(targets.stream().filter(seen::add).toList(), this::visit);
        seen.addAll(addresses);
    }

    /** Visits addresses, and goes no further. */
    void only(Collection<String> addresses) throws InterruptedException, ExecutionException {
        parallel(addresses.stream().map(address -> url + address).toList(), this::visit);
    }

    /** The addresses that the parts of the sitemap have, below the host. */
    List<String> sitemap() throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (String part : locations("sitemap.xml")) {
            pages.addAll(locations(part));
        }
        return pages;
    }

    private List<String> locations(String address) throws IOException, InterruptedException {
        return Jsoup.parse(get(url + address).body(), Parser.xmlParser()).select("loc").stream()
                .map(location -> location.text().substring(BaseIri.PLACEHOLDER.length()))
                .toList();
    }

    private interface Visit {
        List<String> at(String address) throws IOException, InterruptedException;
    }

    private static List<String> parallel(Collection<String> addresses, Visit visit)
            throws InterruptedException, ExecutionException {
        ExecutorService visitors = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<Callable<List<String>>> visits = new ArrayList<>();
            addresses.forEach(address -> visits.add(() -> visit.at(address)));
            List<String> found = new ArrayList<>();
            for (Future<List<String>> each : visitors.invokeAll(visits)) {
                found.addAll(each.get());
            }
            return found;
        } finally {
            visitors.shutdown();
        }
    }

    /** What went wrong, with the address. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    int visited() {
        return seen.size();
    }

    /** Whether an address below the host was visited. */
    boolean has(String address) {
        return seen.contains(url + address);
    }

    private boolean isToBeVisited(String address) {
        String below = address.substring(url.length());
        boolean thing = below.startsWith("doc/") || below.startsWith("id/") || below.startsWith("region/");
        if (thing && below.contains("lang=")) {
            return false;
        }
        for (int i = 0; i < FORMS.size(); i++) {
            if (thing && below.endsWith(FORMS.get(i))) {
                return Math.floorMod(below.lastIndexOf('.') + below.hashCode(), FORMS.size()) == i;
            }
        }
        int query = below.indexOf('?');
        return query < 0
                || seen.contains(address)
                || ofPath.merge(below.substring(0, query), 1, Integer::sum) <= OF_ONE_PATH;
    }

    private List<String> redirected(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 303 || location.isEmpty()) {
            faults.add(answer.statusCode() + " instead of 303: " + address);
            return List.of();
        }
        return List.of(withoutFragment(URI.create(address).resolve(location).toString()));
    }

    private List<String> visit(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        int status = answer.statusCode();
        if (status >= 300 && status < 400) {
            return ours(Stream.of(URI.create(address)
                    .resolve(answer.headers().firstValue("Location").orElseThrow())
                    .toString()));
        }
        if (status != 200) {
            faults.add(status + ": " + address);
            return List.of();
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return List.of();
        }
        Document page = Jsoup.parse(answer.body(), address);
        List<String> links = new ArrayList<>();
        for (Element link : page.select("[href], [src]")) {
            String to = link.hasAttr("href") ? link.absUrl("href") : link.absUrl("src");
            links.add(to);
            String fragment = to.startsWith(withoutFragment(address) + "#") ? to.substring(to.indexOf('#') + 1) : "";
            if (!fragment.isEmpty() && page.getElementById(fragment) == null) {
                faults.add("no #" + fragment + ": " + address);
            }
        }
        return ours(links.stream());
    }

    private List<String> ours(Stream<String> links) {
        return links.filter(link -> link.startsWith(url))
                .map(Crawl::withoutFragment)
                .distinct()
                .toList();
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    /** Waits where the service says that it is asked too much at a time. */
    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .timeout(Duration.ofSeconds(60))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        for (int i = 0; i < 20 && answer.statusCode() == 429; i++) {
            Thread.sleep(1000 * Long.parseLong(answer.headers().firstValue("Retry-After").orElse("1")));
            answer = http.send(request, BodyHandlers.ofString());
        }
        return answer;
    }
}
