package org.esflod.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The files of one input: the file itself, or all files of a folder and the folders in it, sorted by name.
 *
 * <p>Shape: names sort by their characters' numbers, the same on every machine, so that {@code a-b.txt} precedes {@code
 * a/b.txt}. Memory: the names of the folders that are open, never those of the whole tree.
 *
 * <p>Left out of a folder, because they are no records: what is hidden (a name that begins with {@code .}), addresses
 * beside their page or list ({@link #isSidecar}), {@code README} and {@code LICENSE} files, the folder {@code NNN_files} that a
 * browser saves beside {@code NNN.html}, a published folder ({@link #isPublished}), and whatever is no file, such as a
 * pipe. Any other file is read, and reported where it is no record. Symbolic links are followed, but never into a folder that is being walked already.
 *
 * <p>Errors: {@link LoaderException} where the input or a folder in it cannot be read, a link leads nowhere, or a name
 * holds characters that the system's locale does not have.
 */
public final class InputFiles implements Iterator<InputFile> {
    private static final List<String> ENDINGS =
            List.of(".txt", ".html", ".htm", ".csv", ".tsv", ".xlsx", ".xls", ".json", ".jsonl", ".ndjson", ".csv.gz");
    private static final Pattern ENDING =
            Pattern.compile("\\.(txt|html?|csv|tsv|xlsx?|jsonl?|ndjson)(\\.gz)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDECAR_ENDING = Pattern.compile("\\.url$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT_THE_FOLDER = Pattern.compile("(README|LICENSE)(\\.[a-z]+)?");

    /** What browsers append to the name of a page for the folder of its pictures, in English and Swedish. */
    private static final Pattern BROWSER_FOLDER = Pattern.compile("^(.+)_(files|filer)$");

    /** A folder being walked: its files and folders yet to come; a folder's name ends with {@code /}. */
    private record OpenFolder(Path path, Path realPath, String name, Iterator<String> entries) {}

    /** What a run writes in the folder that it publishes to; where that is the input itself, the rest of it is read. */
    private static final Set<String> WRITTEN_BY_A_RUN = Set.of("current", "versions", "private");

    private final Deque<OpenFolder> open = new ArrayDeque<>();
    private final Set<Path> openRealPaths = new HashSet<>();
    private @Nullable InputFile next;

    private InputFiles(Path input, InputNames names) {
        if (Files.isDirectory(input)) {
            enter(input, names.before(input, true));
            next = advance();
        } else if (Files.exists(input)) {
            next = isSidecar(input) ? null : new InputFile(names.before(input, false) + fileName(input), input);
        } else {
            throw new LoaderException("input not found: " + input + "; name a file or a folder that exists");
        }
    }

    /** The files of an input, in order. A file given directly is named by its file name. */
    public static InputFiles of(Path input) {
        return new InputFiles(input, InputNames.of(List.of(input)));
    }

    /** The files of one of several inputs, in order, named so that no two inputs' files share a name. */
    public static InputFiles of(Path input, List<Path> inputs) {
        return new InputFiles(input, InputNames.of(inputs));
    }

    /**
     * Whether a file gives the address of the page or list beside it: {@code NNN.url} beside {@code NNN.txt}, {@code .html},
     * {@code .csv}, {@code .xlsx}, {@code .json} or their like.
     */
    public static boolean isSidecar(Path file) {
        String name = fileName(file);
        if (!SIDECAR_ENDING.matcher(name).find()) {
            return false;
        }
        String stem = SIDECAR_ENDING.matcher(name).replaceFirst("");
        return ENDINGS.stream().anyMatch(ending -> Files.exists(file.resolveSibling(stem + ending)));
    }

    /** Where the address of a page or list would stand: {@code NNN.url} beside {@code NNN.txt}. */
    static Path sidecarOf(Path page) {
        String name = fileName(page);
        return page.resolveSibling(ENDING.matcher(name).replaceFirst("") + ".url");
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public InputFile next() {
        InputFile file = next;
        if (file == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return file;
    }

    /**
     * Whether a run publishes to a folder: its own output, work files with contact persons among it, is no input.
     *
     * <p>Told by {@code versions/} and {@code private/} with the link {@code current} to what is served, or, before the
     * first version is whole, with the lock that every run takes before it reads.
     */
    static boolean isPublished(Path folder) {
        return Files.isDirectory(folder.resolve("versions"))
                && Files.isDirectory(folder.resolve("private"))
                && (Files.isSymbolicLink(folder.resolve("current"))
                        || Files.isRegularFile(folder.resolve("private/lock")));
    }

    private @Nullable InputFile advance() {
        while (!open.isEmpty()) {
            OpenFolder folder = open.getFirst();
            if (!folder.entries().hasNext()) {
                openRealPaths.remove(folder.realPath());
                open.removeFirst();
                continue;
            }
            String entry = folder.entries().next();
            Path path = folder.path().resolve(entry);
            if (entry.endsWith("/")) {
                enter(path, folder.name() + entry);
            } else if (!isSidecar(path)) {
                return new InputFile(folder.name() + entry, path);
            }
        }
        return null;
    }

    private void enter(Path path, String name) {
        try {
            Path realPath = path.toRealPath();
            if (openRealPaths.add(realPath)) {
                open.addFirst(new OpenFolder(path, realPath, name, entries(path).iterator()));
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read the folder " + path + "; check its permissions", e);
        }
    }

    private static List<String> entries(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        boolean published = isPublished(folder);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path path : found) {
                String name = fileName(path);
                if (name.startsWith(".")
                        || ABOUT_THE_FOLDER.matcher(name).matches()
                        || (published && WRITTEN_BY_A_RUN.contains(name))) {
                    continue;
                }
                requireSpelled(folder, path, name);
                if (Files.isDirectory(path)) {
                    if (!savedByBrowser(folder, name) && !isPublished(path)) {
                        names.add(name + "/");
                    }
                } else if (Files.isRegularFile(path)) {
                    names.add(name);
                } else if (Files.isSymbolicLink(path) && !Files.exists(path)) {
                    throw new LoaderException("the link " + path + " leads nowhere; remove it or restore its target");
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    /** A name in characters that the locale lacks is a text that leads to no file; one with control characters is none. */
    private static void requireSpelled(Path folder, Path path, String name) {
        boolean spelled;
        try {
            spelled = folder.resolve(name).equals(path);
        } catch (InvalidPathException e) {
            spelled = false;
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new LoaderException(
                    "a file in " + folder + " has a line end or another control character in its name; rename it");
        }
        if (!spelled) {
            throw new LoaderException("cannot spell the name of a file in " + folder + ": it is shown as " + name
                    + "; start with LC_ALL=C.UTF-8, or, where the name is not in UTF-8, rename the file");
        }
    }

    private static boolean savedByBrowser(Path parent, String name) {
        var matcher = BROWSER_FOLDER.matcher(name);
        return matcher.matches()
                && (Files.exists(parent.resolve(matcher.group(1) + ".html"))
                        || Files.exists(parent.resolve(matcher.group(1) + ".htm")));
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
