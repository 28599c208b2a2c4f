package org.esflod.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * Legal forms as names write them, and where in a name they may stand.
 *
 * <p>Source: {@code mapping/reference/legal_forms.csv}, whose columns {@code mapping/reference/README.md} explains. Absent:
 * a name without a known form has none. Errors: a table that cannot be read is a {@link LoaderException}.
 */
public final class LegalForms {
    private static final int SHORTEST_MISSPELT = 7;
    private static final int LONG = 14;
    private static final int SHORTEST_INSIDE = 4;

    private final Node root = new Node();
    private final Set<String> single = new HashSet<>();
    private final Map<Integer, List<Spelling>> longOnes = new HashMap<>();
    private final Map<String, LegalForm> byElf = new HashMap<>();
    private final Map<String, LegalForm> byScb = new HashMap<>();
    private int longest;

    /** Where a spelling may stand. */
    private enum Position {
        START,
        END,
        EDGE,
        /** It tells the form and stays a word of the name: {@code kommun}. */
        CUE
    }

    private record Spelling(List<String> words, String joined, LegalForm form, Position position) {}

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();

        @Nullable
        Spelling here;
    }

    /**
     * What is left of a name when its legal forms are taken away.
     *
     * @param form the form, the first found from the end; null where it has none
     * @param kept positions of the words that are left, in their order; never none of a name that has words
     */
    record Stripped(@Nullable LegalForm form, List<Integer> kept) {}

    private static final class Standard {
        static final LegalForms TABLE = new LegalForms(
                ReferenceRows.built(
                        "legal_forms.csv", "alias", "canonical", "kind", "country", "elf", "scb", "position"),
                "legal_forms.csv");
    }

    private LegalForms(List<Map<String, String>> rows, String name) {
        for (Map<String, String> row : rows) {
            String alias = cell(row, "alias");
            try {
                add(alias, row);
            } catch (IllegalArgumentException e) {
                throw new LoaderException(
                        "the reference table " + name + ": alias " + alias + ": " + e.getMessage(), e);
            }
        }
    }

    /** The table that the program was built with. */
    public static LegalForms standard() {
        return Standard.TABLE;
    }

    /** A table, in the form of {@code mapping/reference/legal_forms.csv}. */
    public static LegalForms read(Path file) {
        return new LegalForms(
                ReferenceRows.of(file, "alias", "canonical", "kind", "country", "elf", "scb", "position"),
                file.toString());
    }

    /** The form that a name states, such as that of {@code Näsets bygg AB}; null where it states none. */
    public @Nullable LegalForm of(String name) {
        return strip(Reading.of(name, this).words(), true).form();
    }

    /** The form with a code of ISO 20275; null where the table has none. */
    public @Nullable LegalForm ofElf(String code) {
        return byElf.get(code);
    }

    /** The form with a code of SCB's; null where the table has none. */
    public @Nullable LegalForm ofScb(String code) {
        return byScb.get(code);
    }

    /**
     * How the form that a name states stands to the one that a register has.
     *
     * @param elf code of ISO 20275; null where the register has none
     * @param scb code of SCB's; null where the register has none
     */
    public Agreement agreement(String name, @Nullable String elf, @Nullable String scb) {
        LegalForm stated = of(name);
        LegalForm known = elf == null ? null : byElf.get(elf);
        if (known == null && scb != null) {
            known = byScb.get(scb);
        }
        return stated == null || known == null ? Agreement.UNKNOWN : stated.agreement(known);
    }

    /** Whether one word is a spelling of a form. */
    boolean isForm(String lower) {
        return single.contains(lower);
    }

    /**
     * Takes the forms from the ends of a name.
     *
     * @param misspelt whether long spellings are known with a wrong letter
     */
    Stripped strip(List<Reading.Word> words, boolean misspelt) {
        List<Integer> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            kept.add(i);
        }
        LegalForm form = null;
        LegalForm cue = null;
        boolean more = true;
        while (more && kept.size() > 1) {
            more = false;
            Spelling end = atEnd(words, kept, kept.size());
            int brackets = bracketed(words, kept);
            if (end == null && brackets > 0 && brackets < kept.size()) {
                end = atEnd(words, kept, kept.size() - brackets);
                if (end != null && end.words().size() < kept.size() - brackets) {
                    remove(
                            kept,
                            kept.size() - brackets - end.words().size(),
                            end.words().size());
                    form = form == null ? end.form() : form;
                    more = true;
                    continue;
                }
                end = null;
            }
            if (end != null && end.words().size() < kept.size()) {
                remove(kept, kept.size() - end.words().size(), end.words().size());
                form = form == null || form.kind().equals("COMPANY") ? end.form() : form;
                more = true;
                continue;
            }
            Spelling start = longest(words, kept, 0, Position.START);
            if (start != null && start.words().size() < kept.size()) {
                remove(kept, 0, start.words().size());
                form = form == null || form.kind().equals("COMPANY") ? start.form() : form;
                more = true;
            }
        }
        if (form == null && misspelt && kept.size() > 1) {
            Spelling end = misspeltAtEnd(words, kept);
            if (end != null) {
                remove(kept, kept.size() - end.words().size(), end.words().size());
                form = end.form();
            }
        }
        if (form == null) {
            form = inside(words, kept);
        }
        if (form == null) {
            cue = cue(words, kept);
        }
        dropDanglingAnd(words, kept);
        return new Stripped(form == null ? cue : form, kept);
    }

    private static void remove(List<Integer> kept, int from, int count) {
        kept.subList(from, from + count).clear();
    }

    /** {@code Näs &} of {@code Näs & Co.} */
    private static void dropDanglingAnd(List<Reading.Word> words, List<Integer> kept) {
        if (kept.size() > 1 && words.get(kept.get(kept.size() - 1)).folded().equals(Reading.AND)) {
            kept.remove(kept.size() - 1);
        }
    }

    private static int bracketed(List<Reading.Word> words, List<Integer> kept) {
        int count = 0;
        while (count < kept.size()
                && words.get(kept.get(kept.size() - 1 - count)).bracketed()) {
            count++;
        }
        return count;
    }

    private @Nullable Spelling atEnd(List<Reading.Word> words, List<Integer> kept, int end) {
        for (int start = Math.max(0, end - longest); start < end; start++) {
            Node node = root;
            for (int i = start; i < end && node != null; i++) {
                node = node.next.get(words.get(kept.get(i)).folded());
            }
            if (node != null
                    && node.here != null
                    && (node.here.position() == Position.END || node.here.position() == Position.EDGE)) {
                return node.here;
            }
        }
        return null;
    }

    private @Nullable Spelling longest(List<Reading.Word> words, List<Integer> kept, int start, Position position) {
        Node node = root;
        Spelling best = null;
        for (int i = start; i < kept.size(); i++) {
            node = node.next.get(words.get(kept.get(i)).folded());
            if (node == null) {
                break;
            }
            if (node.here != null && (node.here.position() == position || node.here.position() == Position.EDGE)) {
                best = node.here;
            }
        }
        return best;
    }

    /** A form in the middle, {@code Skanska Aktiebolag Syd}; it is taken away like those at the ends. */
    private @Nullable LegalForm inside(List<Reading.Word> words, List<Integer> kept) {
        for (int start = 1; start < kept.size() - 1; start++) {
            Spelling found = longest(words, kept, start, Position.EDGE);
            if (found != null
                    && start + found.words().size() < kept.size()
                    && (found.joined().length() >= SHORTEST_INSIDE
                            || (found.joined().equals("ab")
                                    && words.get(kept.get(start)).capitals()))) {
                remove(kept, start, found.words().size());
                return found.form();
            }
        }
        return null;
    }

    private @Nullable LegalForm cue(List<Reading.Word> words, List<Integer> kept) {
        LegalForm found = null;
        for (int position : kept) {
            Node node = root.next.get(words.get(position).folded());
            if (node != null && node.here != null && node.here.position() == Position.CUE) {
                found = node.here.form();
            }
        }
        return found;
    }

    private @Nullable Spelling misspeltAtEnd(List<Reading.Word> words, List<Integer> kept) {
        StringBuilder joined = new StringBuilder();
        Spelling best = null;
        int least = Integer.MAX_VALUE;
        for (int count = 1; count < kept.size() && count <= longest; count++) {
            joined.insert(0, words.get(kept.get(kept.size() - count)).folded());
            if (joined.length() < SHORTEST_MISSPELT - 1) {
                continue;
            }
            int most = joined.length() < LONG ? 1 : 2;
            for (int length = joined.length() - most; length <= joined.length() + most; length++) {
                for (Spelling candidate : longOnes.getOrDefault(length, List.of())) {
                    if (candidate.words().size() != count || candidate.joined().charAt(0) != joined.charAt(0)) {
                        continue;
                    }
                    int distance = TokenSimilarity.distance(joined.toString(), candidate.joined(), most);
                    if (distance <= most && distance <= least) {
                        least = distance;
                        best = candidate;
                    }
                }
            }
        }
        return best;
    }

    private void add(String alias, Map<String, String> row) {
        LegalForm form = new LegalForm(
                required("canonical", cell(row, "canonical")),
                cell(row, "kind"),
                cell(row, "country"),
                cell(row, "elf"),
                cell(row, "scb"));
        Position position = Position.valueOf(cell(row, "position").toUpperCase(Locale.ROOT));
        List<String> words = Reading.of(alias, this).words().stream()
                .map(Reading.Word::folded)
                .toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no letters");
        }
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new Node());
        }
        if (node.here != null) {
            return;
        }
        Spelling spelling = new Spelling(words, String.join("", words), form, position);
        node.here = spelling;
        longest = Math.max(longest, words.size());
        if (words.size() == 1 && position != Position.CUE) {
            single.add(words.get(0));
        }
        if (spelling.joined().length() >= SHORTEST_MISSPELT && position != Position.CUE) {
            longOnes.computeIfAbsent(spelling.joined().length(), length -> new ArrayList<>())
                    .add(spelling);
        }
        if (!form.elf().isEmpty()) {
            byElf.putIfAbsent(form.elf(), form);
        }
        if (!form.scb().isEmpty()) {
            byScb.putIfAbsent(form.scb(), form);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        return cell == null ? "" : cell.strip();
    }

    private static String required(String column, String cell) {
        if (cell.isEmpty()) {
            throw new IllegalArgumentException("no " + column);
        }
        return cell;
    }
}
