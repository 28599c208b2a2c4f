package org.esflod.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.RecordJson;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.StatementFile;
import org.esflod.rdf.rml.RecordRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code map}: linked documents to statements. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Maps a JSON Lines file of linked documents to N-Quads by mapping/project.rml.ttl.",
        footer = "%nExample: ./esf-lod map linked.jsonl --to statements.nq")
final class MapCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "What ./esf-lod link wrote.")
    Path linked = Path.of("linked.jsonl");

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The N-Quads file to write.")
    Path target = Path.of("statements.nq");

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        RunConfig config = settings.config(out);
        Progress progress = Progress.to(out);
        ProblemLog problems = new ProblemLog();
        RecordMapper mapper = new Stages(config, progress).mapper();
        long documents = 0;
        long refused = 0;
        try (OutputFile output = OutputFile.at(target);
                BufferedReader lines = Files.newBufferedReader(linked, StandardCharsets.UTF_8)) {
            try (BufferedWriter statements = Files.newBufferedWriter(output.path(), StandardCharsets.UTF_8)) {
                for (StatementFile.Group codeList : mapper.codeLists()) {
                    StatementFile.write(statements, codeList);
                }
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    SourcePosition at = new SourcePosition(String.valueOf(linked.getFileName()), number);
                    try {
                        StatementFile.write(statements, mapper.map(RecordJson.linkedDocument(line)));
                        documents++;
                    } catch (JsonProcessingException e) {
                        refused++;
                        problems.add(Problem.of(ProblemCode.RECORD_MALFORMED, at));
                    } catch (RecordRefused e) {
                        refused++;
                        problems.add(new Problem(ProblemCode.MAPPING_FAILED, at, "", e.reason() + ", " + e.term()));
                    }
                }
            }
            output.moveIntoPlace();
        } catch (IOException e) {
            throw new LoaderException("cannot map " + linked + " to " + target + ": " + e.getMessage(), e);
        }
        progress.done("map", "%,d documents, %,d refused", documents, refused);
        progress.problems(problems);
        progress.refusals(problems);
        return refused > config.problemLimit() ? EsfLod.OVER_THE_LIMIT : 0;
    }
}
