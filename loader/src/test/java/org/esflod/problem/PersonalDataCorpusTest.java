package org.esflod.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.esflod.TestFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of {@code personal-data}: what must be taken out, however it is written, and what must stay. */
class PersonalDataCorpusTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @TestFactory
    List<DynamicTest> isTakenOut() throws IOException {
        return lines("taken-out.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(line -> dynamicTest(
                        line[0], () -> assertEquals(text(line[1]), PersonalData.masked(text(line[0])), line[0])))
                .toList();
    }

    @TestFactory
    List<DynamicTest> stays() throws IOException {
        return lines("stays.txt").stream()
                .map(line -> dynamicTest(line, () -> assertEquals(text(line), PersonalData.masked(text(line)))))
                .toList();
    }

    /** What is inside a sentence is found as well, and the sentence stays. */
    @TestFactory
    List<DynamicTest> isTakenOutOfASentence() throws IOException {
        return lines("taken-out.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(line -> dynamicTest(
                        line[0],
                        () -> assertEquals(
                                "Projektet leds av " + text(line[1]) + " (se bilaga 3) till 2013.",
                                PersonalData.masked(
                                        "Projektet leds av " + text(line[0]) + " (se bilaga 3) till 2013."))))
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines =
                Files.readAllLines(TestFiles.home("loader/src/test/resources/personal-data")
                                .resolve(file))
                        .stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
        assertTrue(lines.size() > 50, file);
        return lines;
    }

    private static String text(String written) {
        return ESCAPE.matcher(written)
                .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)))
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t");
    }
}
