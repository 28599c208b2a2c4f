package org.esflod.bench.map;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** The triples maps in the vocabulary of RML that CARML and RMLMapper read, over {@link Flattening flat documents}. */
final class OlderMapping {
    private static final String OLDER = "http://semweb.mmlab.be/ns/rml#";
    private static final String R2RML = "http://www.w3.org/ns/r2rml#";
    private static final String CARML = "http://carml.taxonic.com/carml/";
    private static final Set<String> OF_RML = Set.of("reference", "languageMap");
    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]+)\\}");

    private final ViewMapping mapping;
    private final Flattening flattening;
    private final Model older = ModelFactory.createDefaultModel();

    private OlderMapping(ViewMapping mapping, Flattening flattening) {
        this.mapping = mapping;
        this.flattening = flattening;
    }

    /**
     * Translates.
     *
     * @param source name of the file of flat documents; empty: CARML's stream without name
     */
    static Model of(ViewMapping mapping, Flattening flattening, String source) {
        OlderMapping translation = new OlderMapping(mapping, flattening);
        mapping.triplesMaps().forEach(map -> translation.triplesMap(map, source));
        return translation.older;
    }

    /** The members of flat documents that are mapped to decimals. */
    static Set<String> decimals(ViewMapping mapping) {
        Flattening names = new Flattening(mapping, Set.of());
        Set<String> decimals = new HashSet<>();
        for (Resource map : mapping.triplesMaps()) {
            for (Statement part :
                    map.listProperties(ViewMapping.rml("predicateObjectMap")).toList()) {
                for (Statement object : part.getResource()
                        .listProperties(ViewMapping.rml("objectMap"))
                        .toList()) {
                    Resource node = object.getResource();
                    if (node.hasProperty(ViewMapping.rml("datatype"), XSD.decimal)) {
                        String field = node.getRequiredProperty(ViewMapping.rml("reference"))
                                .getString();
                        decimals.add(names.reference(mapping.view(map), field));
                    }
                }
            }
        }
        return decimals;
    }

    private void triplesMap(Resource map, String source) {
        Resource view = mapping.view(map);
        Resource translated = older.createResource(map.getURI());
        translated.addProperty(RDF.type, older.createResource(R2RML + "TriplesMap"));
        translated.addProperty(property(OLDER, "logicalSource"), logicalSource(view, source));
        for (String part : new String[] {"subjectMap", "predicateObjectMap"}) {
            for (Statement one : map.listProperties(ViewMapping.rml(part)).toList()) {
                translated.addProperty(property(R2RML, part), translate(one.getObject(), view));
            }
        }
    }

    /** One resource for all triples maps that have the same rows. */
    private Resource logicalSource(Resource view, String source) {
        String iterator = "$[*]" + flattening.iterator(view);
        Resource logical = older.createResource("https://w3id.org/esf-lod/mapping#rows-"
                + iterator.replaceAll("\\W", "").toLowerCase(Locale.ROOT));
        if (!logical.hasProperty(RDF.type)) {
            logical.addProperty(RDF.type, older.createResource(OLDER + "LogicalSource"));
            logical.addProperty(
                    property(OLDER, "referenceFormulation"),
                    older.createResource("http://semweb.mmlab.be/ns/ql#JSONPath"));
            logical.addProperty(property(OLDER, "iterator"), iterator);
            if (source.isEmpty()) {
                logical.addProperty(
                        property(OLDER, "source"),
                        older.createResource("https://w3id.org/esf-lod/mapping#stream")
                                .addProperty(RDF.type, older.createResource(CARML + "Stream")));
            } else {
                logical.addProperty(property(OLDER, "source"), source);
            }
        }
        return logical;
    }

    private RDFNode translate(RDFNode node, Resource view) {
        if (node.isURIResource()) {
            String iri = node.asResource().getURI();
            return iri.startsWith(ViewMapping.RML)
                    ? older.createResource(R2RML + iri.substring(ViewMapping.RML.length()))
                    : node;
        }
        if (node.isLiteral()) {
            return node;
        }
        Resource translated = older.createResource();
        for (Statement one : node.asResource().listProperties().toList()) {
            String name = one.getPredicate().getURI().substring(ViewMapping.RML.length());
            switch (name) {
                case "reference" ->
                    translated.addProperty(property(OLDER, name), flattening.reference(view, one.getString()));
                case "template" -> template(translated, one.getString(), node.asResource(), view);
                default ->
                    translated.addProperty(
                            property(OF_RML.contains(name) ? OLDER : R2RML, name), translate(one.getObject(), view));
            }
        }
        return translated;
    }

    /** Relative templates are put after the base here; one without expressions is a constant. */
    private void template(Resource translated, String template, Resource node, Resource view) {
        boolean literal = node.hasProperty(
                ViewMapping.rml("termType"), ResourceFactory.createResource(ViewMapping.RML + "Literal"));
        String whole = literal || template.matches("[a-z]+:.*") ? template : Term.BASE + template;
        if (EXPRESSION.matcher(whole).find()) {
            translated.addProperty(
                    property(R2RML, "template"),
                    EXPRESSION
                            .matcher(whole)
                            .replaceAll((MatchResult expression) ->
                                    "{" + flattening.reference(view, expression.group(1)) + "}"));
        } else {
            translated.addProperty(property(R2RML, "constant"), older.createResource(whole));
        }
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace + name);
    }
}
