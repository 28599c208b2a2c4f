package org.esflod.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graph patterns, what is optional and ORDER BY give here what Jena gives by itself, whether columns are in memory or not. */
final class GraphPatternsTest {
    private static final String BASE = "http://example.org/";
    private static final int PROJECTS = 1_500;
    private static final String PREFIX = "PREFIX : <" + BASE + "> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    private static DatasetGraph store;

    @BeforeAll
    static void fill() {
        store = DatabaseMgr.createDatasetGraph();
        Random random = new Random(7);
        Txn.executeWrite(store, () -> {
            Node graph = iri("graph");
            for (int i = 0; i < PROJECTS; i++) {
                Node project = iri("project" + i);
                add(project, "type", iri("Project"));
                add(project, "owner", iri("owner" + random.nextInt(40)));
                add(project, "title", NodeFactory.createLiteralLang("Projekt " + random.nextInt(900), "sv"));
                if (random.nextInt(3) == 0) {
                    add(project, "title", NodeFactory.createLiteralLang("Project " + random.nextInt(900), "en"));
                }
                if (random.nextInt(4) > 0) {
                    add(
                            project,
                            "amount",
                            NodeFactory.createLiteralDT(random.nextInt(500) + ".5", XSDDatatype.XSDdecimal));
                }
                if (random.nextInt(5) == 0) {
                    add(
                            project,
                            "start",
                            NodeFactory.createLiteralDT(
                                    "20" + (10 + random.nextInt(9)) + "-01-01", XSDDatatype.XSDdate));
                }
                for (int place = random.nextInt(4); place > 0; place--) {
                    add(project, "place", iri("place" + random.nextInt(60)));
                }
                add(project, "follows", iri("project" + random.nextInt(i + 1)));
                add(
                        project,
                        "note",
                        random.nextBoolean() ? NodeFactory.createLiteralString("x" + i % 7) : iri("note" + i % 5));
                store.add(
                        graph,
                        project,
                        iri("checked"),
                        NodeFactory.createLiteralDT(String.valueOf(i % 11), XSDDatatype.XSDinteger));
            }
            for (int i = 0; i < 40; i++) {
                add(
                        iri("owner" + i),
                        "label",
                        NodeFactory.createLiteralLang("Ägare " + i % 30, i % 3 == 0 ? "en" : "sv"));
                add(iri("owner" + i), "owner", iri("owner" + i / 2));
            }
            for (int i = 0; i < 60; i++) {
                add(iri("place" + i), "in", iri("place" + i / 4));
            }
        });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static void add(Node subject, String property, Node object) {
        store.getDefaultGraph().add(subject, iri(property), object);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(BASE + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?p :owner ?o ; :amount ?a }",
                "SELECT * { ?p :owner ?o . ?o :label ?l . ?p :title ?t FILTER(LANG(?t) = 'sv' && ?l != 'x'@sv) }",
                "SELECT * { ?p :place/:in/:in ?x . ?x :in ?x }",
                "SELECT * { ?x :owner ?x }",
                "SELECT * { ?p :follows ?q . ?q :follows ?r . ?r :follows ?r }",
                "SELECT * { ?p :owner :owner3 ; :place :place7 }",
                "SELECT * { :project5 ?property ?value }",
                "SELECT * { ?p ?property :owner3 . ?p :amount ?a }",
                "SELECT * { ?p ?x ?x }",
                "SELECT * { ?p :nowhere ?o }",
                "SELECT * { ?p :owner :nobody }",
                "SELECT * { ?p :amount 17.5 }",
                "SELECT * { ?p :owner ?o OPTIONAL { ?p :start ?s } OPTIONAL { ?p :amount ?a FILTER(?a > 100) } }",
                "SELECT * { ?p :owner ?o OPTIONAL { ?p :start ?s . ?p :place ?x } OPTIONAL { ?x :in ?y } }",
                "SELECT * { ?p :owner ?o OPTIONAL { ?p :start ?s OPTIONAL { ?p :place ?x . ?x :in ?y } } }",
                "SELECT * { ?p :place ?x OPTIONAL { ?p :place ?z FILTER(?z != ?x) } }",
                "SELECT * { { ?p :place ?x } UNION { ?p :start ?x } OPTIONAL { ?x :in ?y } }",
                "SELECT * { VALUES ?o { :owner1 :owner2 :nobody UNDEF } ?p :owner ?o ; :amount ?a }",
                "SELECT * { VALUES (?o ?a) { (:owner1 UNDEF) (UNDEF 17.5) } ?p :owner ?o ; :amount ?a }",
                "SELECT * { BIND('x1' AS ?n) ?p :note ?n }",
                "SELECT * { BIND(CONCAT('x', '999') AS ?n) ?p :title ?t OPTIONAL { ?p :note ?n } }",
                "SELECT * { ?p :title ?t BIND(STRLEN(?t) AS ?l) ?p :amount ?a OPTIONAL { ?p :start ?s } }",
                "SELECT * { ?p :owner ?o FILTER EXISTS { ?p :place ?x . ?x :in :place0 } }",
                "SELECT * { ?p :owner ?o FILTER NOT EXISTS { ?p :amount ?a FILTER(?a > 50) } }",
                "SELECT * { ?p :title ?t FILTER(LANG(?t) != 'en' || NOT EXISTS { ?p :title ?o FILTER(LANG(?o) != 'en') }) }",
                "SELECT * { ?p :owner ?o MINUS { ?p :start ?s } }",
                "SELECT * { ?p :owner ?o { SELECT ?o (COUNT(*) AS ?n) (SUM(?a) AS ?sum) { ?q :owner ?o ; :amount ?a } GROUP BY ?o } }",
                "SELECT (COUNT(*) AS ?n) { ?p :owner ?o ; :amount ?a }",
                "SELECT ?o (AVG(?a) AS ?mean) { ?p :owner ?o OPTIONAL { ?p :amount ?a } } GROUP BY ?o",
                "SELECT DISTINCT ?o ?l { ?p :owner ?o . ?o :label ?l }",
                "SELECT * { GRAPH ?g { ?p :checked ?c } ?p :owner ?o }",
                "SELECT * { ?p :owner ?o GRAPH :graph { ?p :checked 3 } OPTIONAL { ?p :start ?s } }",
                "SELECT * { ?p :follows+ :project0 . ?p :amount ?a }",
                "SELECT * { ?p :owner ?o . _:b :follows ?p ; :amount 99.5 }",
                "SELECT * { ?p :owner ?o . FILTER(?o IN (:owner1, :owner2)) OPTIONAL { ?p :amount ?a } FILTER(BOUND(?a)) }",
                "SELECT * { ?p :type :Project }",
                "SELECT * { }",
                "SELECT * { OPTIONAL { ?p :start ?s } }",
                "SELECT * { ?p :owner ?o OPTIONAL { } }"
            })
    void givesTheSameRowsAsJena(String query) {
        List<String> jena = sorted(query, false);
        // Twice, the second time with the columns that the first one has made.
        assertEquals(jena, sorted(query, true), query);
        assertEquals(jena, sorted(query, true), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?a ?p",
                "DESC(?a) ?p",
                "?s DESC(?p)",
                "?n ?p",
                "DESC(?n) DESC(?s) ?t",
                "STRLEN(?t) ?a",
                "?nothing"
            })
    void sortsAsJenaDoes(String order) {
        String query =
                "SELECT * { ?p :title ?t ; :note ?n OPTIONAL { ?p :amount ?a } OPTIONAL { ?p :start ?s } } ORDER BY "
                        + order;
        assertEquals(rows(query, false), rows(query, true));
    }

    @Test
    void sortsAsJenaDoesWhereRowsComeBackFromTheDisk() {
        String query = "SELECT * { ?p :title ?t ; :note ?n OPTIONAL { ?p :amount ?a } } ORDER BY ?a DESC(?t) ?n";
        Context context = ARQ.getContext().copy();
        context.set(ARQ.spillToDiskThreshold, 100L);
        assertEquals(rows(query, false), guarded(query, context));
    }

    /** Patterns of one to five triples over all properties, each with a variable of those before it. */
    @Test
    void givesTheSameRowsAsJenaForPatternsMadeByChance() {
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            StringBuilder group = new StringBuilder();
            int variables = 1;
            int triples = 1 + random.nextInt(5);
            for (int j = 0; j < triples; j++) {
                String known = "?v" + (random.nextInt(3) == 0 ? random.nextInt(variables) : 0);
                String other = other(random, variables);
                variables = other.equals("?v" + variables) ? variables + 1 : variables;
                String triple = random.nextInt(4) == 0 && other.startsWith("?")
                        ? other + " " + property(random) + " " + known
                        : known + " " + property(random) + " " + other;
                group.append(j > 0 && random.nextInt(2) == 0 ? "OPTIONAL { " + triple + " } " : triple + " . ");
            }
            String query = "SELECT * { :project" + random.nextInt(PROJECTS) + " :follows ?v0 . " + group + "}";
            List<String> jena = sorted(query, false);
            assertEquals(jena, sorted(query, true), query);
            found += jena.isEmpty() ? 0 : 1;
        }
        assertTrue(found > 100, "only " + found + " patterns have rows");
    }

    private static String property(Random random) {
        List<String> properties = List.of(
                "owner", "owner", "follows", "follows", "follows", "place", "in", "amount", "start", "note", "title",
                "label");
        return random.nextInt(12) == 0 ? "?property" : ":" + properties.get(random.nextInt(properties.size()));
    }

    /** The next variable, one of those before it, or a node. */
    private static String other(Random random, int variables) {
        return switch (random.nextInt(20)) {
            case 0 -> ":owner" + random.nextInt(45);
            case 1 -> ":place" + random.nextInt(65);
            case 2 -> "?v" + random.nextInt(variables);
            default -> "?v" + variables;
        };
    }

    @Test
    void endsWhenItsTimeIsOver() {
        String query = "SELECT (COUNT(*) AS ?n) { ?a :type ?t . ?b :type ?t . ?c :type ?t . ?d :type ?t }";
        Context context = ARQ.getContext().copy();
        QueryRun run = new QueryRun(Limits.PUBLIC, Duration.ofMillis(200));
        GuardedAlgebra.guard(context, run);
        QueryRun.Clock clock = run.begin(context);
        assertThrows(QueryCancelledException.class, () -> rows(query, context));
        clock.close();
    }

    private static List<String> sorted(String query, boolean guarded) {
        return rows(query, guarded).stream().sorted().toList();
    }

    private static List<String> rows(String query, boolean guarded) {
        Context context = ARQ.getContext().copy();
        return guarded ? guarded(query, context) : rows(query, context);
    }

    private static List<String> guarded(String query, Context context) {
        QueryRun run = new QueryRun(Limits.PUBLIC, Duration.ofMinutes(1));
        GuardedAlgebra.guard(context, run);
        QueryRun.Clock clock = run.begin(context);
        List<String> rows = rows(query, context);
        clock.close();
        return rows;
    }

    private static List<String> rows(String query, Context context) {
        return Txn.calculateRead(store, () -> {
            try (QueryExec execution = QueryExec.dataset(store)
                    .query(QueryFactory.create(PREFIX + query))
                    .context(context)
                    .build()) {
                List<String> rows = new ArrayList<>();
                RowSet found = execution.select();
                while (found.hasNext()) {
                    Map<String, Node> row = new TreeMap<>();
                    found.next().forEach((variable, term) -> row.put(variable.getVarName(), term));
                    rows.add(row.toString());
                }
                return rows;
            }
        });
    }
}
