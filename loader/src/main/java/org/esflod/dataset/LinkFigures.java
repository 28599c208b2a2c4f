package org.esflod.dataset;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.RecordJson;

/**
 * Links in numbers, for a page or a program: {@code meta/links.json}.
 *
 * <p>Shape: {@code owners} by link status; {@code decisions}, how many different ones there are; {@code linksets} to other
 * datasets with their triples; {@code measured}, precision of the linksets that a labelled set measures.
 */
public final class LinkFigures {
    private final BaseIri base;
    private final Statistics statistics;
    private final MeasuredQuality measured;

    /** Of what was counted and measured. */
    public LinkFigures(BaseIri base, Statistics statistics, MeasuredQuality measured) {
        this.base = base;
        this.statistics = statistics;
        this.measured = measured;
    }

    /** Writes the file, the same bytes for the same data. */
    public void write(Path file) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, RecordJson.MAPPER.writer(printer).writeValueAsString(json()) + "\n");
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
    }

    private ObjectNode json() {
        ObjectNode json = RecordJson.MAPPER.createObjectNode();
        ObjectNode owners = json.putObject("owners");
        statistics.owners().forEach(owners::put);
        json.put("decisions", statistics.kinds().getOrDefault("link", 0L));
        ArrayNode linksets = json.putArray("linksets");
        String dataset = DatasetDescription.datasetIri(base) + "/";
        for (LinkTarget target : LinkTarget.ALL) {
            statistics.links(target).forEach((key, triples) -> linksets.addObject()
                    .put("linkset", dataset + DatasetDescription.linkset(target, key))
                    .put("from", key.kind())
                    .put("to", target.title())
                    .put("predicate", key.property())
                    .put("triples", triples));
        }
        ArrayNode figures = json.putArray("measured");
        for (String status : statistics.owners().keySet()) {
            for (MeasuredQuality.LabelledSet set : measured.of("owner")) {
                set.precision(status)
                        .ifPresent(precision ->
                                put(dataset + "linkset/owner/" + status, set, precision, figures.addObject()));
            }
        }
        return json;
    }

    private static void put(
            String linkset, MeasuredQuality.LabelledSet set, MeasuredQuality.Figure precision, ObjectNode node) {
        node.put("linkset", linkset).put("set", set.id());
        ObjectNode title = node.putObject("title");
        set.titles().forEach(title::put);
        for (LinkMetric metric : LinkMetric.values()) {
            metric.of(precision).ifPresent(value -> node.put(metric.slug(), new BigDecimal(value.toString())));
        }
    }
}
