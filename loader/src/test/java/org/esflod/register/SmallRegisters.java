package org.esflod.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.esflod.TestFiles;

/** The registers of {@code loader/src/test/resources/registers}, to be read. */
final class SmallRegisters {
    static final String BOLAGSVERKET = "bolagsverket_bulkfil.txt";
    static final String SCB = "scb_bulkfil_JE_20260629T040000_1.txt";
    static final String GLEIF = "20260629-gleif-goldencopy-lei2.csv";

    private SmallRegisters() {}

    static Path file(String name) {
        return TestFiles.home("loader/src/test/resources/registers").resolve(name);
    }

    /** Copies all of them as they stand. */
    static Path plain(Path folder) throws IOException {
        for (String name : List.of(BOLAGSVERKET, SCB, GLEIF)) {
            Files.copy(file(name), folder.resolve(name));
        }
        return folder;
    }

    /** Copies all of them as they are published: in archives, one by gzip. */
    static Path packed(Path folder) throws IOException {
        zip(folder.resolve("bolagsverket_bulkfil.zip"), BOLAGSVERKET);
        zip(folder.resolve("scb_bulkfil.zip"), SCB);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(GLEIF + ".gz")))) {
            Files.copy(file(GLEIF), out);
        }
        return folder;
    }

    static void zip(Path target, String name) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            out.putNextEntry(new ZipEntry(name));
            Files.copy(file(name), out);
            out.closeEntry();
        }
    }

    /** Writes associations of one name, each in a town of its own, {@link #town}. */
    static void namesakes(Path folder, String name, int number) throws IOException {
        Charset charset = Charset.forName("windows-1252");
        List<String> columns =
                List.of(Files.readAllLines(file(SCB), charset).get(0).split("\t", -1));
        StringBuilder rows = new StringBuilder(String.join("\t", columns)).append('\n');
        for (int i = 0; i < number; i++) {
            String[] row = new String[columns.size()];
            Arrays.fill(row, "");
            row[columns.indexOf("Namn")] = name.toUpperCase(Locale.ROOT);
            row[columns.indexOf("PeOrgNr")] = "16" + withCheckDigit(802_000_000 + i);
            row[columns.indexOf("PostOrt")] = town(i);
            row[columns.indexOf("PostNr")] = "111 22";
            row[columns.indexOf("JurForm")] = "61";
            row[columns.indexOf("JEStat")] = "1";
            rows.append(String.join("\t", row)).append('\n');
        }
        Files.writeString(folder.resolve(SCB), rows, charset);
    }

    /** Such as {@code ORTAAB}: no town has a digit. */
    static String town(int number) {
        return "ORT" + (char) ('A' + number / 676) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    }

    private static String withCheckDigit(int nine) {
        int sum = 0;
        String digits = String.valueOf(nine);
        for (int i = 0; i < digits.length(); i++) {
            int doubled = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** All files below a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
