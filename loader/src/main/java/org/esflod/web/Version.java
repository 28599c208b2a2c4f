package org.esflod.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;

/**
 * One published version, as it was found when the service turned to it.
 *
 * @param id its name, which is the name of its folder
 * @param folder its folder, without links
 * @param files what visitors may take: the address below the service, such as {@code /dumps/esf.nt.gz}, and the file.
 *     Only what stands here is ever sent, so no address reaches the store, other versions or {@code private}
 * @param manifest {@code meta/manifest.json}; a missing node where the version has none
 */
public record Version(String id, Path folder, SortedMap<String, Path> files, JsonNode manifest) {
    /** The folders of a version that visitors see, in the order of the start page. */
    public static final List<String> SECTIONS = List.of("dumps", "tables", "links", "meta", "reports");

    private static final ObjectMapper JSON = new ObjectMapper();

    public Version {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The folder of its TDB2 store. */
    public Path store() {
        return folder.resolve("tdb2");
    }

    /**
     * The folder that {@code current} leads to.
     *
     * <p>Errors: {@link LoaderException} where nothing is published or the link leads out of {@code versions}.
     */
    public static Path currentFolder(Path published) {
        Path link = published.resolve("current");
        try {
            Path real = link.toRealPath();
            if (!published.resolve("versions").toRealPath().equals(real.getParent())) {
                throw new LoaderException(link + " leads to " + real + ", which is not a version in "
                        + published.resolve("versions") + ". Choose a version with: ./esf-lod versions " + published
                        + " rollback VERSION");
            }
            return real;
        } catch (IOException e) {
            throw new LoaderException(
                    "nothing to serve: " + link + " leads to no version. Publish first, with: ./esf-lod publish"
                            + " INPUT... --to " + published,
                    e);
        }
    }

    /**
     * Reads what a version folder holds.
     *
     * <p>Errors: {@link LoaderException} where it has no store or cannot be read.
     */
    public static Version read(Path folder) {
        // TDB2 makes an empty store where it finds none; so look first.
        if (!Files.isDirectory(folder.resolve("tdb2").resolve("Data-0001"))) {
            throw new LoaderException("version " + folder.getFileName() + " has no store (" + folder.resolve("tdb2")
                    + "). Publish again, or go back with: ./esf-lod versions DIR rollback VERSION");
        }
        try {
            SortedMap<String, Path> files = new TreeMap<>();
            for (String section : SECTIONS) {
                for (Path file : regularFiles(folder.resolve(section))) {
                    files.put("/" + folder.relativize(file).toString().replace('\\', '/'), file);
                }
            }
            Path manifest = files.get("/meta/manifest.json");
            return new Version(
                    folder.getFileName().toString(),
                    folder,
                    files,
                    manifest == null ? MissingNode.getInstance() : JSON.readTree(manifest.toFile()));
        } catch (IOException e) {
            throw new LoaderException("cannot read version " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The files below a folder, no link followed; none where the folder is absent or is itself a link. */
    private static List<Path> regularFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = new ArrayList<>();
            walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(files::add);
            return files;
        }
    }
}
