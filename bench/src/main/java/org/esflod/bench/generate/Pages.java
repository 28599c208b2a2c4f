package org.esflod.bench.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Saved pages of the project bank, one file each, a thousand in a folder. */
final class Pages {
    private static final int FILES_IN_A_FOLDER = 1_000;

    private Pages() {}

    /** Labels run into values, text under headings, a list of municipalities. */
    static void of2007(long number, long seed, Path target) throws IOException {
        write(
                number,
                seed,
                target,
                operation -> List.of(
                        operation.title(),
                        "",
                        "ProgramområdeProgramområde " + operation.area()
                                + (operation.area().equals("1") ? " Kompetensförsörjning" : " Ökat arbetskraftsutbud"),
                        "ProjektfasGenomförande",
                        "Projektägare" + operation.owner(),
                        "Kontaktperson" + operation.contact(),
                        "E-post" + operation.email(),
                        "Telefonnummer" + operation.telephone(),
                        "Beviljat ESF-stöd" + apart(operation.granted()) + " kr",
                        "Total projektbudget" + apart(operation.budget()) + " kr",
                        "Projektperiod" + operation.start().minusYears(7) + " till "
                                + operation.end().minusYears(7),
                        "Region" + operation.region(),
                        "In English",
                        "",
                        "Sammanfattning",
                        "",
                        operation.summary(),
                        "",
                        "Kommun",
                        "",
                        operation.municipalities().stream()
                                .map(name -> " • " + name)
                                .collect(Collectors.joining("\n"))));
    }

    /** A label with a colon, its value on the next line. */
    static void of2014(long number, long seed, Path target) throws IOException {
        write(number, seed, target, operation -> lines2014(operation, operation.region()));
    }

    /** The same with running text under headings and a list of municipalities: about 100 statements a project. */
    static void long2014(long number, long seed, Path target) throws IOException {
        write(number, seed, target, operation -> {
            List<String> lines = new ArrayList<>(lines2014(operation, LongPage.region(operation)));
            lines.addAll(LongPage.body(operation, seed));
            return lines;
        });
    }

    private static List<String> lines2014(Operation operation, String region) {
        return List.of(
                operation.caseNumber() + " - " + operation.title(),
                "",
                "Projektnummer:\n" + operation.caseNumber(),
                "Projektägare:\n" + operation.owner(),
                "Namn:\n" + operation.title(),
                "Region:\n" + region,
                "Planerat antal deltagare:\n" + operation.participants(),
                "Projektperiod:\n" + operation.start() + " - " + operation.end(),
                "Total projektbudget:\n" + apart(operation.budget()),
                "Beviljat ESF-stöd:\n" + apart(operation.granted()),
                "Kontaktperson:\n" + operation.contact(),
                "E-post:\n" + operation.email(),
                "Programområde:\n" + operation.area(),
                "Specifikt mål:\n" + operation.objective(),
                "Unionens medfinansieringsgrad:\n50%",
                "Interventionstyp:\n" + operation.field(),
                "",
                operation.summary());
    }

    /** As before, with the fields of Article 49 and without amounts. */
    static void of2021(long number, long seed, Path target) throws IOException {
        write(
                number,
                seed,
                target,
                operation -> List.of(
                        caseNumber2021(operation) + " - " + operation.title(),
                        "",
                        "Diarienummer:\n" + caseNumber2021(operation),
                        "Namn:\n" + operation.title(),
                        "Startdatum:\n" + operation.start().plusYears(7),
                        "Slutdatum:\n" + operation.end().plusYears(7),
                        "Land som berörs:\nSverige",
                        "Berörd fond:\nESF+",
                        "Program CCI:\n2021SE05SFPR",
                        "Projektägare:\n" + operation.owner().toUpperCase(Locale.forLanguageTag("sv")),
                        "Unionens medfinansieringsgrad:\n40%",
                        "Programområde:\nA",
                        "Specifikt mål:\nA1A",
                        "Sekundärtema - Motverka barnfattigdom:\nNej",
                        "Region:\n" + operation.region(),
                        "Interventionstyp:\n141",
                        "Antal deltagare:\n" + operation.participants(),
                        "Insats av strategisk betydelse:\nNej",
                        "",
                        operation.summary()));
    }

    private static String caseNumber2021(Operation operation) {
        return operation.caseNumber().substring(2).replace('/', '-') + "-S01";
    }

    private static void write(long number, long seed, Path target, Function<Operation, List<String>> page)
            throws IOException {
        for (long i = 0; i < number; i++) {
            Path folder = target.resolve("%05d".formatted(i / FILES_IN_A_FOLDER));
            if (i % FILES_IN_A_FOLDER == 0) {
                Files.createDirectories(folder);
            }
            String text = String.join("\n", page.apply(Operation.at(i, seed))) + "\n";
            Files.writeString(folder.resolve("%08d.txt".formatted(i)), text, StandardCharsets.UTF_8);
        }
    }

    private static String apart(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', ' ');
    }
}
