package org.esflod.source;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads any file of records: a project page, or a list as CSV, spreadsheet, JSON or HTML table.
 *
 * <p>The form of a file is told by what it holds, never by its name. Lists are read row by row, whatever their size. Holds no
 * state: one reader serves many threads, where its watcher does.
 */
public final class RecordReader {
    /** The longest project page known has 40 KiB; a list of that size is read twice, which takes no time. */
    private static final int USUAL_PAGE = 64 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final List<SourceForm> lists;
    private final PageReader pages;
    private final ReadWatcher watcher;

    /**
     * A reader.
     *
     * @param forms all forms
     * @param headings the headings of running text on pages, such as {@code Bakgrund}
     */
    public RecordReader(SourceForms forms, Set<String> headings) {
        this(forms, headings, ReadWatcher.NONE);
    }

    /** A reader that tells someone how it reads. */
    public RecordReader(SourceForms forms, Set<String> headings, ReadWatcher watcher) {
        this.lists = forms.tables();
        this.pages = new PageReader(forms.all(), headings);
        this.watcher = watcher;
    }

    /**
     * Reads one file.
     *
     * @param to gets each record as it is read, each reason why one is none, and what is so with the file
     * @throws LoaderException where the disk fails
     */
    public void read(InputFile file, Consumer<Read> to) {
        SourcePosition at = new SourcePosition(file.name(), 0);
        byte @Nullable [] sidecar = Sidecar.of(file.path());
        Optional<String> address = sidecar == null ? Optional.empty() : WebAddress.ofSidecar(sidecar);
        boolean unreadable = sidecar != null && address.isEmpty();
        boolean[] told = {false};
        ListReading reading = new ListReading(
                lists,
                at,
                address.orElse(null),
                read -> {
                    if (unreadable && !told[0] && read instanceof Read.Kept) {
                        told[0] = true;
                        to.accept(new Read.Noted(
                                List.of(new Problem(ProblemCode.ADDRESS_UNREADABLE, at, "sources.address", ""))));
                    }
                    to.accept(read);
                },
                watcher);
        try {
            read(file, reading, sidecar, to);
        } catch (BrokenInput e) {
            reading.refuse(e.code(), e.line());
        } catch (IOException e) { // of packed data
            reading.refuse(ProblemCode.FILE_BROKEN, 0);
        }
    }

    /**
     * The record of a file that is certainly a page, as most files are; empty where the file may be anything else, broken too, and
     * {@link #read} tells. Takes no more memory than a page does.
     */
    public Optional<Read> page(InputFile file) {
        try {
            FileBytes bytes = new FileBytes(file.path());
            if (isArchive(bytes.first(ZIP.length)) || Files.size(file.path()) > USUAL_PAGE) {
                return Optional.empty();
            }
            Read page = page(file, bytes, Sidecar.of(file.path()));
            return page instanceof Read.Kept ? Optional.of(page) : Optional.empty();
        } catch (IOException e) { // broken: why is told by who reads it again
            return Optional.empty();
        }
    }

    private static boolean isArchive(byte[] start) {
        return Arrays.equals(start, ZIP) || Arrays.equals(start, OLE2);
    }

    private void read(InputFile file, ListReading reading, byte @Nullable [] sidecar, Consumer<Read> to)
            throws IOException {
        FileBytes bytes = new FileBytes(file.path());
        byte[] start = bytes.first(ZIP.length);
        if (Arrays.equals(start, ZIP) && !bytes.packed() && isWorkbook(file)) {
            new WorkbookList(file.path()).read(reading);
            return;
        }
        if (isArchive(start)) {
            reading.refuse(ProblemCode.FORM_UNKNOWN, 0);
            return;
        }
        // Most files are small pages, and telling one takes a tenth of what looking for headings in it takes.
        boolean small = Files.size(file.path()) <= USUAL_PAGE;
        Read first = small ? page(file, bytes, sidecar) : null;
        if (first instanceof Read.Kept) {
            to.accept(first);
            return;
        }
        Tried tried = text(bytes, reading);
        if (tried.taken()) {
            return;
        }
        Read page = first != null ? first : page(file, bytes, sidecar);
        if (tried.nearest() != null && isOfNoForm(page)) {
            reading.refuse(tried.nearest());
        } else {
            to.accept(page);
        }
    }

    private Read page(InputFile file, Bytes bytes, byte @Nullable [] sidecar) throws IOException {
        return pages.read(file.name(), bytes.first(PageReader.LARGEST_FILE + 1), sidecar);
    }

    /**
     * What came of reading a file as a list.
     *
     * @param taken whether it is one: all was told
     * @param nearest headings that are nearly those of a form; absent where there are none
     */
    private record Tried(boolean taken, @Nullable Heading nearest) {
        static final Tried TAKEN = new Tried(true, null);
    }

    private Tried text(Bytes bytes, ListReading reading) throws IOException {
        TextEncoding.Evidence evidence = TextEncoding.evidence(bytes);
        TextEncoding encoding = encoding(bytes, evidence);
        String head = encoding == null ? "" : DelimitedList.head(bytes, encoding);
        if (encoding != null && JsonList.isJson(head)) {
            JsonList.Search search = JsonList.search(bytes, encoding, lists);
            if (search.list().isPresent()) {
                search.list().get().read(reading);
            } else if (search.nearest().isPresent()) {
                reading.refuse(search.nearest().get());
            } else {
                reading.refuse(ProblemCode.FORM_UNKNOWN, 0);
            }
            return Tried.TAKEN;
        }
        if (encoding != null && HtmlLines.isHtml(head)) {
            HtmlList.Search search = HtmlList.search(bytes, encoding, lists);
            if (search.list().isPresent()) {
                search.list().get().read(reading);
                return Tried.TAKEN;
            }
            return new Tried(false, search.nearest().orElse(null));
        }
        DelimitedList.Search search = DelimitedList.search(bytes, evidence, lists);
        if (search.list().isPresent()) {
            search.list().get().read(reading);
            return Tried.TAKEN;
        }
        return new Tried(false, search.nearest().orElse(null));
    }

    /** Absent where none can be told; a form may still declare it. */
    private static @Nullable TextEncoding encoding(Bytes bytes, TextEncoding.Evidence evidence) throws IOException {
        try {
            return evidence.with(DeclaredEncoding.of(bytes).orElse(null));
        } catch (BrokenInput e) {
            return null;
        }
    }

    /** A damaged archive is taken for one: what is wrong with it is said where it is read. */
    private static boolean isWorkbook(InputFile file) throws IOException {
        try (WorkbookParts parts = new WorkbookParts(file.path())) {
            return parts.has(WorkbookParts.WORKBOOK);
        } catch (BrokenInput e) {
            return true;
        }
    }

    private static boolean isOfNoForm(Read page) {
        return page instanceof Read.Refused
                && page.problems().stream().allMatch(problem -> problem.code() == ProblemCode.FORM_UNKNOWN);
    }
}
