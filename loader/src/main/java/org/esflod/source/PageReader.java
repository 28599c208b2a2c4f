package org.esflod.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads project pages of all forms, saved as text or as HTML.
 *
 * <p>A file is one page and one record; one with two is refused. Its form is told by what it holds, not by its name. The page's
 * address stands in the first line of {@code NNN.url} beside it; else in the page itself, where it is HTML.
 *
 * <p>A file of any other kind is refused whole; none is read by half. Holds no state: one reader serves many threads.
 */
public final class PageReader {
    /** No project page comes near: the longest one known has 40 KiB. */
    public static final int LARGEST_FILE = 8 * 1024 * 1024;

    /** An address longer than this is none. */
    private static final int LARGEST_SIDECAR = 8 * 1024;

    private final PageForms forms;
    private final Set<String> headings;
    private final Set<String> headingsAndMunicipalities;

    /**
     * A reader.
     *
     * @param forms the forms of {@code mapping/sources}; those of pages among them are read
     * @param headings the headings of running text, such as {@code Bakgrund}; {@code Kommun} is always known
     */
    public PageReader(List<SourceForm> forms, Set<String> headings) {
        this.headings = Set.copyOf(headings);
        Set<String> all = new HashSet<>(headings);
        all.add(PageBody.MUNICIPALITIES);
        this.headingsAndMunicipalities = Set.copyOf(all);
        this.forms = new PageForms(forms, headingsAndMunicipalities);
    }

    /**
     * Reads one file, with the address beside it.
     *
     * @throws LoaderException where the file cannot be read
     */
    public Read read(InputFile file) {
        SourcePosition at = new SourcePosition(file.name(), 0);
        byte[] bytes;
        try {
            if (Files.size(file.path()) > LARGEST_FILE) {
                return refused(Problem.of(ProblemCode.FILE_TOO_LARGE, at));
            }
            bytes = firstBytes(file.path(), LARGEST_FILE + 1); // the file may have grown since it was measured
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file.path() + "; check that it exists and its permissions", e);
        }
        return read(file.name(), bytes, sidecarOf(file.path()));
    }

    /**
     * Reads the bytes of one page.
     *
     * @param name what to call it in positions, such as {@code 2009/001.txt}
     * @param sidecar the bytes of the file that gives its address; null where there is none
     */
    public Read read(String name, byte[] bytes, byte @Nullable [] sidecar) {
        SourcePosition at = new SourcePosition(name, 0);
        if (bytes.length > LARGEST_FILE) {
            return refused(Problem.of(ProblemCode.FILE_TOO_LARGE, at));
        }
        FileText text = FileText.of(bytes, at);
        if (text.problem() != null) {
            return refused(text.problem());
        }
        return page(at, text.text(), sha256(bytes), sidecar, text.notes())
                .orElseGet(() -> refused(Problem.of(ProblemCode.FORM_UNKNOWN, at)));
    }

    private Optional<Read> page(
            SourcePosition at, String text, String contentHash, byte @Nullable [] sidecar, List<Problem> notes) {
        PageText page = new PageText(text, headingsAndMunicipalities);
        return forms.of(page).map(fit -> {
            ProblemCode problem = fit.problem();
            if (fit.lines().stream().anyMatch(line -> FileText.hasControls(line.text()))) { // by their number, in HTML
                return refused(Problem.of(ProblemCode.FILE_NOT_TEXT, at));
            }
            if (problem != null) {
                return refused(Problem.of(problem, at.at(fit.line())));
            }
            String form = fit.block().form().id();
            return kept(at.inForm(form), contentHash, sidecar, page, fit, notes).inForm(form);
        });
    }

    private Read kept(
            SourcePosition at,
            String contentHash,
            byte @Nullable [] sidecar,
            PageText page,
            PageForms.Fit fit,
            List<Problem> notes) {
        List<Problem> problems = new ArrayList<>(notes);
        Optional<String> address = page.address();
        if (sidecar != null) {
            address = WebAddress.ofSidecar(sidecar);
            if (address.isEmpty()) {
                problems.add(new Problem(ProblemCode.ADDRESS_UNREADABLE, at, "sources.address", ""));
            }
        }
        LabelBlock block = fit.block();
        LabelValues values = LabelValues.of(block, at.file());
        problems.addAll(values.problems());
        List<RawField> fields = new ArrayList<>(values.fields());
        PageBody body = PageBody.of(afterLabels(fit.lines(), block), headings, at.file());
        addOpening(body, block.form(), at, fields, problems);
        problems.addAll(body.problems());
        if (body.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.RECORDS_SEVERAL)) {
            return new Read.Refused(at, problems);
        }
        boolean titled = fields.stream()
                .anyMatch(
                        field -> field.name().equals("title") && !field.value().isEmpty());
        SourceRecord record = new SourceRecord(
                block.form(), at, address.orElse(null), contentHash, fields, body.sections(), body.municipalities());
        return titled
                ? new Read.Kept(record, problems)
                : refused(new Problem(ProblemCode.TITLE_MISSING, at, "title", ""), problems);
    }

    /** Text under no heading is the abstract where the form has one, and belongs to nothing where it has not. */
    private static void addOpening(
            PageBody body, SourceForm form, SourcePosition at, List<RawField> fields, List<Problem> problems) {
        RawItem opening = body.opening();
        if (opening == null) {
            return;
        }
        form.column("abstract")
                .ifPresentOrElse(
                        column -> fields.add(new RawField(column, opening.text(), opening.line())),
                        () -> problems.add(
                                new Problem(ProblemCode.TEXT_WITHOUT_HEADING, at.at(opening.line()), "sections", "")));
    }

    /** The lines after the block, without the link to the page in English. */
    private static List<Line> afterLabels(List<Line> lines, LabelBlock block) {
        int start = block.end();
        while (start < lines.size() && lines.get(start).blank()) {
            start++;
        }
        boolean link =
                start < lines.size() && Blanks.single(lines.get(start).text()).equals(LabelBlock.IN_ENGLISH);
        return lines.subList(link ? start + 1 : start, lines.size());
    }

    private static byte @Nullable [] sidecarOf(Path page) {
        Path sidecar = InputFiles.sidecarOf(page);
        try {
            return Files.isRegularFile(sidecar) ? firstBytes(sidecar, LARGEST_SIDECAR) : null;
        } catch (IOException e) {
            throw new LoaderException("cannot read " + sidecar + "; check its permissions", e);
        }
    }

    private static byte[] firstBytes(Path file, int most) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(most);
        }
    }

    private static Read refused(Problem problem) {
        return refused(problem, List.of());
    }

    private static Read refused(Problem error, List<Problem> others) {
        List<Problem> problems = new ArrayList<>(List.of(error));
        problems.addAll(others);
        return new Read.Refused(error.at().at(0), problems);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
