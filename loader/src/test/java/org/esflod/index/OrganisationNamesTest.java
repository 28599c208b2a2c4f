package org.esflod.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OrganisationNamesTest {
    private final OrganisationNames names = new OrganisationNames();

    @Test
    void namesAreFoundByKey() {
        names.add("2120000019", "Upplands Väsby kommun", "Upplands Väsby Municipality");
        names.add("x-1", "Föreningen Åäö", null);
        names.add("x-2", null, null);

        assertEquals("Upplands Väsby kommun", names.name("2120000019"));
        assertEquals("Upplands Väsby Municipality", names.nameEn("2120000019"));
        assertEquals("Föreningen Åäö", names.name("x-1"));
        assertEquals("", names.nameEn("x-1"));
        assertEquals("", names.name("x-2"));
        assertEquals("", names.name("x-3"), "not known");
        assertEquals("", names.name(null), "a project without an owner");
    }

    @Test
    void whatIsSaidAgainIsNotHeard() {
        names.add("x-1", "Första", null);
        names.add("x-1", "Andra", "Second");
        names.add("x-2", "Tredje", null);

        assertEquals("Första", names.name("x-1"));
        assertEquals("Tredje", names.name("x-2"));
    }

    @Test
    void projectsAreCountedOfWhatIsKnown() {
        names.add("x-1", "Ett", null);
        names.add("x-2", "Två", null);
        names.add("x-3", "Tre", null);
        names.countProject("x-2");
        names.countProject("x-2");
        names.countProject("x-4");

        assertEquals(0, names.projects("x-1"));
        assertEquals(2, names.projects("x-2"));
        assertEquals(0, names.projects("x-3"));
        assertEquals(0, names.projects("x-4"));
    }

    @Test
    void aHundredThousandOrganisationsKeepTheirNames() {
        for (int i = 0; i < 100_000; i++) {
            names.add("x-" + i, "Förening nummer " + i, i % 3 == 0 ? "Society no. " + i : null);
        }
        for (int i = 0; i < 100_000; i += 997) {
            names.countProject("x-" + i);
            assertEquals("Förening nummer " + i, names.name("x-" + i));
            assertEquals(i % 3 == 0 ? "Society no. " + i : "", names.nameEn("x-" + i));
            assertEquals(1, names.projects("x-" + i));
        }
    }
}
