package org.esflod.sparql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDFS;
import org.esflod.problem.LoaderException;

/**
 * The parameters of a sample query, in the terms of SHACL: {@code sh:parameter} with {@code sh:name}, {@code sh:datatype},
 * {@code rdfs:comment} in sv and en and, where need be, {@code sh:pattern}. The query holds an example as {@code VALUES
 * ?name { value }}, so that it runs anywhere as it stands.
 *
 * <p>A value takes the place of the example as a term of its type, in the parsed query; no text is put together.
 */
final class QueryParameters {
    private static final String SH = "http://www.w3.org/ns/shacl#";

    private QueryParameters() {}

    /**
     * Reads them, in the order of their names.
     *
     * <p>Errors: {@link LoaderException} where one has no name, type, comment or example of its type.
     */
    static List<QueryParameter> read(Path file, Resource query, String sparql) {
        List<QueryParameter> parameters = new ArrayList<>();
        for (Statement statement : query.listProperties(property("parameter")).toList()) {
            parameters.add(parameter(file, statement.getResource(), sparql));
        }
        parameters.sort(Comparator.comparing(QueryParameter::name));
        return parameters;
    }

    /** The query with those values in place of its examples; what is not given stays as it is. */
    static String with(String sparql, Map<String, Node> values) {
        Query query = parsed(sparql);
        Query changed = transformed(query, values, new HashMap<>());
        return values.isEmpty() ? sparql : changed.serialize(Syntax.syntaxSPARQL_11);
    }

    private static QueryParameter parameter(Path file, Resource parameter, String sparql) {
        String name = text(file, parameter, "name");
        RDFDatatype type = TypeMapper.getInstance()
                .getTypeByName(parameter
                        .getRequiredProperty(property("datatype"))
                        .getResource()
                        .getURI());
        Map<String, Node> examples = new HashMap<>();
        transformed(parsed(sparql), Map.of(), examples);
        Node example = examples.get(name);
        if (type == null
                || example == null
                || !example.isLiteral()
                || !example.getLiteralDatatype().equals(type)) {
            throw new LoaderException(file + ": the query has no VALUES ?" + name + " { one value } of the type of its"
                    + " sh:parameter");
        }
        Pattern pattern =
                parameter.hasProperty(property("pattern")) ? Pattern.compile(text(file, parameter, "pattern")) : null;
        QueryParameter read = new QueryParameter(
                name,
                type,
                pattern,
                comment(file, parameter, "sv"),
                comment(file, parameter, "en"),
                example.getLiteralLexicalForm());
        if (read.value(read.example()).isEmpty()) {
            throw new LoaderException(file + ": the example of ?" + name + " is no " + read.expected());
        }
        return read;
    }

    private static Query parsed(String sparql) {
        return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    }

    /** Puts values in the place of those that stand alone in a VALUES, and notes what stood there. */
    private static Query transformed(Query query, Map<String, Node> values, Map<String, Node> examples) {
        var inPlace = new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData data) {
                if (data.getVars().size() != 1 || data.getRows().size() != 1) {
                    return data;
                }
                Var variable = data.getVars().get(0);
                examples.put(variable.getVarName(), data.getRows().get(0).get(variable));
                Node value = values.get(variable.getVarName());
                return value == null
                        ? data
                        : new ElementData(List.of(variable), List.of(BindingFactory.binding(variable, value)));
            }
        };
        return QueryTransformOps.transform(query, inPlace, new ExprTransformApplyElementTransform(inPlace));
    }

    private static String text(Path file, Resource parameter, String name) {
        Statement statement = parameter.getProperty(property(name));
        if (statement == null) {
            throw new LoaderException(file + ": " + parameter + " has no sh:" + name);
        }
        return statement.getString();
    }

    private static String comment(Path file, Resource parameter, String language) {
        return parameter
                .listProperties(RDFS.comment, language)
                .nextOptional()
                .map(Statement::getString)
                .orElseThrow(
                        () -> new LoaderException(file + ": " + parameter + " has no rdfs:comment in " + language));
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SH + name);
    }
}
