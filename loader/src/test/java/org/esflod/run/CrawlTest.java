package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.esflod.project.BaseIri;
import org.junit.jupiter.api.Test;

/** A visitor who follows every link over the published examples: no dead end, no error. */
class CrawlTest {
    private static final Pattern ID = Pattern.compile("<" + Pattern.quote(BaseIri.PLACEHOLDER) + "(id/[^>]*)>");

    @Test
    void everyLinkFromTheStartLeadsSomewhere() throws Exception {
        Crawl crawl = new Crawl(ServedExamples.url());
        crawl.follow(List.of(""));
        assertEquals(List.of(), crawl.faults());
        assertTrue(crawl.visited() > 500, "visited " + crawl.visited() + " addresses only");
        for (String page : List.of("", "browse", "map", "data", "ns", "queries", "sparql", "about/limits", "doc/project/2019-99001")) {
            assertTrue(crawl.has(page), "no link leads to " + page);
        }
    }

    @Test
    void everyAddressOfTheSitemapAnswers() throws Exception {
        Crawl crawl = new Crawl(ServedExamples.url());
        List<String> pages = crawl.sitemap();
        assertTrue(pages.size() > 500, pages.size() + " pages only");
        crawl.only(pages);
        assertEquals(List.of(), crawl.faults());
    }

    /** Each is redirected, and where it leads there is a page. */
    @Test
    void everyIdOfTheDumpLeadsToAPage() throws Exception {
        Set<String> ids = ids();
        assertTrue(ids.size() > 1000, ids.size() + " ids only");
        Crawl crawl = new Crawl(ServedExamples.url());
        crawl.resolve(ids);
        assertEquals(List.of(), crawl.faults());
        assertTrue(crawl.visited() > ids.size(), "redirections lead nowhere");
    }

    private static Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (BufferedReader dump = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ServedExamples.version().resolve("dumps/esf.nt.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = dump.readLine(); line != null; line = dump.readLine()) {
                Matcher id = ID.matcher(line);
                while (id.find()) {
                    ids.add(id.group(1));
                }
            }
        }
        return ids;
    }
}
