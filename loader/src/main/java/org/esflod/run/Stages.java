package org.esflod.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.esflod.link.CodeLists;
import org.esflod.link.Link;
import org.esflod.link.LinkCollector;
import org.esflod.link.Linked;
import org.esflod.link.ProjectLinker;
import org.esflod.link.ReferenceTables;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.project.Parsed;
import org.esflod.project.Project;
import org.esflod.project.ProjectMerge;
import org.esflod.project.ProjectParser;
import org.esflod.project.RecordJson;
import org.esflod.rdf.RecordMapper;
import org.esflod.source.InputFile;
import org.esflod.source.InputFiles;
import org.esflod.source.PageReader;
import org.esflod.source.Read;

/** The stages up to RDF, each from its input to its output; {@link Pipeline} runs them all, a command each alone. */
final class Stages {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final RunConfig config;
    private final CodeLists codeLists;
    private final Progress progress;

    Stages(RunConfig config, Progress progress) {
        this.config = config;
        this.codeLists = CodeLists.read(config.home().schemes());
        this.progress = progress;
    }

    /**
     * Records on their way.
     *
     * @param read records that came in
     * @param refused records that went no further, each with a problem of severity ERROR
     */
    record Count(long read, long refused) {}

    /** Files to projects, in the order of the input; {@code -} is standard input. */
    Count read(List<Path> inputs, ProblemLog problems, Consumer<Project> to) {
        PageReader reader = new PageReader(codeLists.labels("section-type"));
        ProjectParser parser = new ProjectParser();
        long read = 0;
        long refused = 0;
        for (Path input : inputs) {
            Iterator<Read> pages = input.equals(STANDARD_INPUT)
                    ? List.of(standardInput(reader)).iterator()
                    : pages(input, reader);
            while (pages.hasNext()) {
                Read page = pages.next();
                read++;
                problems.addAll(page.problems());
                boolean kept = page.fold(
                        found -> {
                            Parsed parsed = parser.parse(found.record());
                            problems.addAll(parsed.problems());
                            return parsed.fold(
                                    project -> {
                                        to.accept(project.project());
                                        return true;
                                    },
                                    none -> false);
                        },
                        none -> false);
                refused += kept ? 0 : 1;
                progress.at("read", read);
            }
        }
        return new Count(read, refused);
    }

    /**
     * Groups of projects with one key to linked documents.
     *
     * @param linked the JSON Lines file to write
     * @param links gets the decisions
     * @return projects written, and records refused because another record with their key says otherwise
     */
    Count link(Iterator<List<Project>> groups, Path linked, ProblemLog problems, Consumer<Collection<Link>> links) {
        ReferenceTables tables = ReferenceTables.read(config.home().reference());
        ProjectLinker linker = new ProjectLinker(tables, codeLists, config.base());
        LinkCollector collector = new LinkCollector(tables);
        long projects = 0;
        long refused = 0;
        try (BufferedWriter out = Files.newBufferedWriter(linked, StandardCharsets.UTF_8)) {
            while (groups.hasNext()) {
                ProjectMerge.Merged merged = ProjectMerge.merge(groups.next());
                problems.addAll(merged.problems());
                refused += merged.refused();
                Linked one = linker.link(merged.project());
                problems.addAll(one.problems());
                collector.add(one);
                line(out, "project", one.project());
                projects++;
                progress.at("link", projects);
            }
            lines(out, "organisation", collector.organisations());
            lines(out, "municipality", tables.municipalities());
            lines(out, "region", tables.regions());
            lines(out, "link", collector.links());
        } catch (IOException e) {
            throw new LoaderException("cannot write " + linked, e);
        }
        links.accept(collector.links());
        return new Count(projects, refused);
    }

    /** Linked documents to a statement file. */
    RecordMapper.Result map(Path linked, Path statements, ProblemLog problems) {
        return new RecordMapper(config.home().mapping(), config.home().schemes(), config.base())
                .map(linked, statements, problems);
    }

    private static void lines(BufferedWriter out, String kind, Iterable<?> documents) throws IOException {
        for (Object document : documents) {
            line(out, kind, document);
        }
    }

    private static void line(BufferedWriter out, String kind, Object document) throws IOException {
        out.write(RecordJson.line(kind, document));
        out.write('\n');
    }

    private static Iterator<Read> pages(Path input, PageReader reader) {
        InputFiles files = InputFiles.of(input);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public Read next() {
                InputFile file = files.next();
                return reader.read(file);
            }
        };
    }

    private static Read standardInput(PageReader reader) {
        // Not closed: it is not ours.
        InputStream in = System.in;
        try {
            return reader.read("standard-input", in.readNBytes(PageReader.LARGEST_FILE + 1), null);
        } catch (IOException e) {
            throw new LoaderException("cannot read standard input", e);
        }
    }
}
