package org.esflod.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.esflod.SectionHeadings;
import org.esflod.TestFiles;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;

/** Lists read as a run reads them. */
final class Lists {
    static final SourceForms FORMS = SourceForms.read(TestFiles.home("mapping/sources"));

    private Lists() {}

    /** What became of a file. */
    record Outcome(List<SourceRecord> records, List<Problem> problems, boolean refused) {
        List<ProblemCode> codes() {
            return problems.stream().map(Problem::code).toList();
        }

        List<String> values(String field) {
            return records.stream()
                    .flatMap(record -> record.fields().stream())
                    .filter(found -> found.name().equals(field))
                    .map(RawField::value)
                    .toList();
        }
    }

    static Outcome read(Path file) {
        return read(FORMS, file);
    }

    static Outcome read(SourceForms forms, Path file) {
        List<SourceRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean[] refused = {false};
        new RecordReader(forms, SectionHeadings.ALL)
                .read(new InputFile(String.valueOf(file.getFileName()), file), read -> {
                    problems.addAll(read.problems());
                    refused[0] |= read instanceof Read.Refused;
                    if (read instanceof Read.Kept kept) {
                        records.add(kept.record());
                    }
                });
        return new Outcome(records, problems, refused[0]);
    }

    /** Reads bytes as a file of this name. */
    static Outcome read(SourceForms forms, Path folder, String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, bytes);
            return read(forms, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
