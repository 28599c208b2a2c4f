package org.esflod.bench.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The triples maps as CONSTRUCT queries over documents that are RDF: an object is a blank node, a member a property, the items
 * of an array are several values.
 */
final class SparqlQueries {
    /** Before the names of members. */
    static final String MEMBER = "urn:member:";

    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]+)\\}");

    private final Resource map;
    private final List<ViewField> fields;
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<String> bindings = new ArrayList<>();
    private int terms;

    private SparqlQueries(ViewMapping mapping, Resource map) {
        this.map = map;
        this.fields = mapping.fields(mapping.view(map));
    }

    /** One query for each triples map, in ARQ's syntax where it names a graph. */
    static List<String> of(ViewMapping mapping) {
        return mapping.triplesMaps().stream()
                .map(map -> new SparqlQueries(mapping, map).query())
                .toList();
    }

    private String query() {
        Resource subject =
                map.getRequiredProperty(ViewMapping.rml("subjectMap")).getResource();
        StringBuilder template = new StringBuilder();
        String about = term(subject, needed);
        subject.listProperties(ViewMapping.rml("class"))
                .forEach(one -> state(template, about, "a", written(one.getObject())));
        for (Statement part :
                map.listProperties(ViewMapping.rml("predicateObjectMap")).toList()) {
            for (RDFNode object : objects(part.getResource())) {
                String value = object.isAnon() ? term(object.asResource(), used) : written(object);
                part.getResource()
                        .listProperties(ViewMapping.rml("predicate"))
                        .forEach(one -> state(template, about, written(one.getObject()), value));
            }
        }
        Statement graph = subject.getProperty(ViewMapping.rml("graphMap"));
        String construct = graph == null
                ? template.toString()
                : "GRAPH <" + Term.BASE
                        + graph.getResource()
                                .getProperty(ViewMapping.rml("template"))
                                .getString() + "> {\n" + template + "}\n";
        StringBuilder where = new StringBuilder("?document <" + MEMBER + "project> ?project .\n");
        pattern(fields, "?project", where);
        bindings.forEach(binding -> where.append(binding).append('\n'));
        return "CONSTRUCT {\n" + construct + "} WHERE {\n" + where + "}";
    }

    private static List<RDFNode> objects(Resource part) {
        List<RDFNode> objects = new ArrayList<>();
        part.listProperties(ViewMapping.rml("objectMap")).forEach(one -> objects.add(one.getObject()));
        part.listProperties(ViewMapping.rml("object")).forEach(one -> objects.add(one.getObject()));
        return objects;
    }

    private static void state(StringBuilder template, String subject, String property, String object) {
        template.append(subject)
                .append(' ')
                .append(property)
                .append(' ')
                .append(object)
                .append(" .\n");
    }

    /** Binds what a term map gives to a variable, or to a constant; notes the fields it asks for. */
    private String term(Resource node, Set<String> asked) {
        String template = string(node, "template");
        String reference = string(node, "reference");
        boolean literal = node.hasProperty(
                ViewMapping.rml("termType"), ResourceFactory.createResource(ViewMapping.RML + "Literal"));
        boolean iri =
                node.hasProperty(ViewMapping.rml("termType"), ResourceFactory.createResource(ViewMapping.RML + "IRI"));
        if (template != null) {
            String whole = literal || template.matches("[a-z]+:.*") ? template : Term.BASE + template;
            if (!EXPRESSION.matcher(whole).find()) {
                return "<" + whole + ">";
            }
            String text = concatenation(whole, asked);
            return bound(literal ? tagged(node, text, asked) : "IRI(" + text + ")");
        }
        String field = variable(String.valueOf(reference), asked);
        return iri
                ? bound("IRI(" + field + ")")
                : node.hasProperty(ViewMapping.rml("datatype"))
                        ? bound(typed(
                                field,
                                node.getRequiredProperty(ViewMapping.rml("datatype"))
                                        .getResource()))
                        : tagged(node, field, asked).equals(field) ? field : bound(tagged(node, field, asked));
    }

    private String tagged(Resource node, String text, Set<String> asked) {
        String language = string(node, "language");
        if (language != null) {
            return "STRLANG(" + text + ", \"" + language + "\")";
        }
        Statement languageMap = node.getProperty(ViewMapping.rml("languageMap"));
        return languageMap == null
                ? text
                : "STRLANG(" + text + ", "
                        + variable(String.valueOf(string(languageMap.getResource(), "reference")), asked) + ")";
    }

    /** Decimals are published in canonical form; documents have them as their source wrote them. */
    private static String typed(String field, Resource datatype) {
        String text = datatype.equals(XSD.decimal)
                ? "IF(CONTAINS(" + field + ", \".\"), " + field + ", CONCAT(" + field + ", \".0\"))"
                : field;
        return "STRDT(" + text + ", <" + datatype.getURI() + ">)";
    }

    private String concatenation(String template, Set<String> asked) {
        List<String> parts = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(template);
        int from = 0;
        while (expression.find()) {
            parts.add("\"" + template.substring(from, expression.start()) + "\"");
            parts.add(variable(expression.group(1), asked));
            from = expression.end();
        }
        parts.add("\"" + template.substring(from) + "\"");
        parts.removeIf(part -> part.equals("\"\""));
        return "CONCAT(" + String.join(", ", parts) + ")";
    }

    private String bound(String expression) {
        String variable = "?term" + terms++;
        bindings.add("BIND(" + expression + " AS " + variable + ")");
        return variable;
    }

    private static String variable(String field, Set<String> asked) {
        asked.add(field);
        return "?" + field.replace('.', '_');
    }

    /** What the subject needs must be there; all else may be absent. */
    private void pattern(List<ViewField> among, String around, StringBuilder where) {
        for (ViewField field : among) {
            boolean must = asked(field, needed);
            if (!must && !asked(field, used)) {
                continue;
            }
            StringBuilder inner = new StringBuilder();
            String variable = "?" + field.variable();
            if (field.constant() != null) {
                inner.append("BIND(\"")
                        .append(field.constant())
                        .append("\" AS ")
                        .append(variable)
                        .append(") ");
            } else if (field.path().isEmpty()) {
                inner.append("BIND(")
                        .append(around)
                        .append(" AS ")
                        .append(variable)
                        .append(") ");
            } else {
                inner.append(around)
                        .append(' ')
                        .append(path(field.path()))
                        .append(' ')
                        .append(variable)
                        .append(" . ");
            }
            pattern(field.fields(), variable, inner);
            where.append(
                    must || field.constant() != null || field.path().isEmpty() ? inner : "OPTIONAL { " + inner + "}");
            where.append('\n');
        }
    }

    private static boolean asked(ViewField field, Set<String> names) {
        return names.contains(field.name()) || field.fields().stream().anyMatch(inner -> asked(inner, names));
    }

    private static String path(List<String> members) {
        return String.join(
                "/", members.stream().map(member -> "<" + MEMBER + member + ">").toList());
    }

    private static String written(RDFNode node) {
        return NodeFmtLib.strNT(node.asNode());
    }

    private @Nullable String string(Resource node, String property) {
        Statement one = node.getProperty(ViewMapping.rml(property));
        return one == null ? null : one.getString();
    }
}
