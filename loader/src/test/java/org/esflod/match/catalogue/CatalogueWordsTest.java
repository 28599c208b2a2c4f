package org.esflod.match.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueWordsTest {
    @Test
    void severalLanguagesHaveOneWordForAThing() {
        CatalogueWords words = InventedCatalogue.words();
        assertEquals("university", words.of("universitet").concept());
        assertEquals(WordKind.BODY, words.of("universidad").kind());
        assertEquals("gothenburg", words.of("goteborgs").concept());
        assertEquals(new CatalogueWords.Meaning("velmark", WordKind.OTHER), words.of("velmark"));
    }

    @Test
    void aTableOfAnotherShapeIsRefusedByName(@TempDir Path folder) throws Exception {
        assertTrue(refusal(folder).contains("institution_words.csv"));
        Files.writeString(folder.resolve("institution_words.csv"), "word,concept,kind\nuni,university,thing\n");
        assertTrue(refusal(folder).contains("uni,university,thing"));
    }

    private static String refusal(Path folder) {
        return String.valueOf(assertThrows(LoaderException.class, () -> CatalogueWords.read(folder))
                .getMessage());
    }
}
