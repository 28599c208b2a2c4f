package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {
    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# nothing\n", "port: 8080\n", "base-iri: https://data.example.org/\nproblem-limit: 0\n"})
    void rightFileIsRead(String text) throws IOException {
        Files.writeString(folder.resolve(ConfigFile.NAME), text);
        assertDoesNotThrow(() -> ConfigFile.read(folder, Settings.KEYS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port:|port",
                "port: ''|port",
                "port: [1]|port",
                "port: {a: 1}|port",
                "port: abc|port",
                "port: '8080x'|port",
                "port: 1.5|port",
                "port: true|port",
                "port: 99999|port",
                "port: -1|port",
                "problem-limit: -3|problem-limit",
                "problem-limit: 99999999999999999999|problem-limit",
                "host:|host",
                "host: 5|host",
                "base-iri: [https://data.example.org/]|base-iri",
                "prot: 5|prot",
                "- port|KEY: VALUE",
                "just words|KEY: VALUE",
                "a: b: c|KEY: VALUE"
            })
    void wrongValueIsNamedByItsKey(String text, String named) throws IOException {
        Files.writeString(folder.resolve(ConfigFile.NAME), text);
        LoaderException thrown = assertThrows(LoaderException.class, () -> ConfigFile.read(folder, Settings.KEYS));
        assertTrue(String.valueOf(thrown.getMessage()).contains(named), thrown.getMessage());
    }

    @Test
    void noFileIsNoConfiguration() {
        assertDoesNotThrow(() -> ConfigFile.read(folder, Settings.KEYS));
    }
}
