package org.esflod.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.esflod.index.SearchIndex;
import org.esflod.index.TextQueries;
import org.esflod.index.TextSearch;
import org.esflod.project.BaseIri;
import org.jspecify.annotations.Nullable;

/**
 * The version that a request is answered from, with its store open. A request keeps the one that it began with.
 *
 * @param version its files
 * @param store all its statements; the default graph has the public ones, {@code {base}graph/links} the evidence
 * @param index what people search; null where the version was published without one
 * @param text what {@code text:query} searches; null where the version was published without it
 * @param base the IRI under which it was published; need not be the address of the service
 * @param since when it was published, in whole seconds, as HTTP has them
 * @param kept pages and documents of it that were sent lately
 */
public record Served(
        Version version,
        DatasetGraph store,
        @Nullable SearchIndex index,
        @Nullable TextSearch text,
        BaseIri base,
        Instant since,
        KeptAnswers kept)
        implements AutoCloseable {

    /** A version with its store, which from then on answers {@code text:query}. */
    public static Served of(Version version, DatasetGraph store) {
        String base = version.manifest().path("base").asText(BaseIri.PLACEHOLDER);
        try {
            Instant written = Files.getLastModifiedTime(version.folder()).toInstant();
            TextSearch text = TextSearch.open(version.folder());
            TextQueries.on(store, text);
            return new Served(
                    version,
                    store,
                    SearchIndex.open(version.folder()),
                    text,
                    new BaseIri(base),
                    written.truncatedTo(ChronoUnit.SECONDS),
                    new KeptAnswers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the store in one transaction. What is given back must not need the store. */
    public <T> T read(Function<DatasetGraph, T> reading) {
        return Txn.calculateRead(store, () -> reading.apply(store));
    }

    /** The address below the service of an IRI of ours: {@code id/project/1}; empty where it is not below the base. */
    public String below(String iri) {
        return iri.startsWith(base.iri()) ? iri.substring(base.iri().length()) : "";
    }

    /** Closes the indexes. The store belongs to its service. */
    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
        if (text != null) {
            text.close();
        }
    }
}
