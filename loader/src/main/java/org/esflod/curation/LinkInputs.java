package org.esflod.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;
import org.esflod.project.Keys;

/**
 * What decides on links beside the sources: {@code links} in {@code meta/manifest.json}. A run compares it with that of the
 * version served so far, to know why a link changed: links are a function of these and the sources.
 *
 * @param registers id of the registers' snapshot; the empty text without registers
 * @param model hash of the model; the empty text without one
 * @param curation {@link CuratedLinks#hash}
 * @param tables hash of the reference tables and code lists, {@link #hashOf}
 * @param program version of the program
 */
public record LinkInputs(String registers, String model, String curation, String tables, String program) {
    /**
     * 16 characters over all files in folders, by name and content.
     *
     * @throws LoaderException where a file cannot be read
     */
    public static String hashOf(Path... folders) {
        List<String> parts = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    parts.add(folder.relativize(file).toString().replace('\\', '/'));
                    parts.add(HexFormat.of().formatHex(Keys.sha256(Files.readAllBytes(file))));
                }
            } catch (IOException e) {
                throw new LoaderException("cannot read " + folder, e);
            }
        }
        return Keys.hash(parts.toArray(String[]::new));
    }
}
