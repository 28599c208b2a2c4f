package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.esflod.check.CheckReport;
import org.esflod.check.Finding;
import org.esflod.check.ShapesCheck;
import org.esflod.check.WholeCheck;
import org.esflod.endpoint.LocalStore;
import org.esflod.harvest.Catalogue;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: a published folder or a dump against shapes, vocabulary and the checks of the whole. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Checks a published folder, or a dump in any RDF format, against ontology/shapes.ttl and as a whole.",
        footer = "%nExample: ./esf-lod check published")
final class CheckCommand implements Callable<Integer> {
    /** What fits on a screen; the report has all. */
    private static final int SHOWN = 20;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR|DUMP", description = "A published folder, or a file such as esf.ttl.gz.")
    Path target = Path.of("published");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to write a SHACL validation report, in Turtle.")
    @Nullable
    Path report;

    @Option(
            names = "--catalogue",
            description =
                    "Check the catalogue of a published folder too, against ontology/dcat-ap-se.shapes.ttl; say who publishes with --publisher-name and the like.")
    boolean catalogue;

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunConfig config = settings.config(out);
        WholeCheck check = new WholeCheck(config.home().shapes(), config.home().ontology(), config.base());
        List<Finding> findings;
        if (Files.isDirectory(target)) {
            try (LocalStore store = LocalStore.current(target, config.retention())) {
                findings = new ArrayList<>(check.check(store.dataset()));
                if (catalogue) {
                    findings.addAll(new ShapesCheck(config.home().catalogueShapes(), config.base())
                            .check(Catalogue.of(target, store.dataset(), config.publisher())
                                    .graph()));
                }
            }
        } else if (Files.exists(target)) {
            findings = check.check(target);
        } else {
            throw new LoaderException("nothing to check: " + target + " does not exist");
        }
        findings.stream()
                .limit(SHOWN)
                .forEach(finding -> out.printf(
                        "%s %s %s: %s%n",
                        finding.violation() ? "violation" : "warning",
                        finding.focus(),
                        finding.path(),
                        finding.message()));
        long violations = findings.stream().filter(Finding::violation).count();
        out.printf("%d violations, %d warnings%n", violations, findings.size() - violations);
        if (report != null) {
            CheckReport.write(report, config.base(), findings);
        }
        return violations > 0 ? EsfLod.OVER_THE_LIMIT : 0;
    }
}
