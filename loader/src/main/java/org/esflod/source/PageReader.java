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
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads project pages of 2007-2013, saved as text or as HTML.
 *
 * <p>A file is one page and one record; one with two is refused. It is told by what it holds, not by its name. The page's address stands in the
 * first line of {@code NNN.url} beside it; else in the page itself, where it is HTML.
 *
 * <p>A file of any other kind is refused whole; none is read by half. Holds no state: one reader serves many threads.
 */
public final class PageReader {
    /** No project page comes near: the longest one known has 40 KiB. */
    public static final int LARGEST_FILE = 8 * 1024 * 1024;

    /** An address longer than this is none. */
    private static final int LARGEST_SIDECAR = 8 * 1024;

    private static final Column TITLE = Column.text("title");

    private final SourceForm form;
    private final Set<String> headings;
    private final Set<String> headingsAndMunicipalities;

    /**
     * A reader.
     *
     * @param form the form of pages of 2007-2013
     * @param headings the headings of running text, such as {@code Bakgrund}; {@code Kommun} is always known
     */
    public PageReader(SourceForm form, Set<String> headings) {
        this.form = form;
        this.headings = Set.copyOf(headings);
        Set<String> all = new HashSet<>(headings);
        all.add(PageBody.MUNICIPALITIES);
        this.headingsAndMunicipalities = Set.copyOf(all);
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
        Page page = page(text.text());
        if (page.lines().stream().anyMatch(line -> FileText.hasControls(line.text()))) {
            return refused(Problem.of(ProblemCode.FILE_NOT_TEXT, at));
        }
        return LabelBlock.find(page.lines(), headingsAndMunicipalities)
                .map(block ->
                        kept(at.inForm(form.id()), bytes, sidecar, page, block).inForm(form.id()))
                .orElseGet(() -> refused(Problem.of(ProblemCode.FORM_UNKNOWN, at)));
    }

    /** A page as lines, with the address that it states itself. */
    private record Page(List<Line> lines, Optional<String> address) {}

    private Page page(String text) {
        if (!HtmlLines.isHtml(text)) {
            return new Page(FileText.lines(text), Optional.empty());
        }
        Document html = HtmlLines.parse(text);
        return new Page(new HtmlLines(headingsAndMunicipalities).of(html), HtmlLines.address(html, text));
    }

    private Read kept(SourcePosition at, byte[] bytes, byte @Nullable [] sidecar, Page page, LabelBlock block) {
        Line secondPage = block.secondPage(headingsAndMunicipalities);
        if (secondPage != null) {
            return refused(Problem.of(ProblemCode.RECORDS_SEVERAL, at.at(secondPage.number())));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<String> address = page.address();
        if (sidecar != null) {
            address = WebAddress.ofSidecar(sidecar);
            if (address.isEmpty()) {
                problems.add(new Problem(ProblemCode.ADDRESS_UNREADABLE, at, "sources.address", ""));
            }
        }
        LabelBlock.Fields fields = block.fields(at.file(), form);
        problems.addAll(fields.problems());
        PageBody body = PageBody.of(afterLabels(page.lines(), block), headings, at.file());
        problems.addAll(body.problems());
        if (body.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.RECORDS_SEVERAL)) {
            return new Read.Refused(at, problems);
        }
        Line title = block.title();
        List<RawField> stated = new ArrayList<>();
        if (title != null) {
            stated.add(new RawField(TITLE, Blanks.strip(title.text()), title.number()));
        }
        stated.addAll(fields.fields());
        SourceRecord record = new SourceRecord(
                form, at, address.orElse(null), sha256(bytes), stated, body.sections(), body.municipalities());
        return title == null
                ? refused(new Problem(ProblemCode.TITLE_MISSING, at, "title", ""), problems)
                : new Read.Kept(record, problems);
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
