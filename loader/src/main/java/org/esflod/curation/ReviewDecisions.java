package org.esflod.curation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.esflod.problem.LoaderException;
import org.esflod.problem.PersonalData;
import org.esflod.project.BaseIri;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of a reviewer, from the table of {@link ReviewTable} into {@code reviewed.sssom.tsv}.
 *
 * <p>A decision on the same name, scope and organisation takes the place of the earlier one. All is checked together with
 * the other files of the folder before anything is written. Errors: {@link LoaderException} with line and column, or with
 * both names of what contradicts itself.
 */
public final class ReviewDecisions {
    /** The file that takes decisions. */
    public static final String FILE = "reviewed" + CuratedLinks.ENDING;

    private static final BaseIri BASE = BaseIri.placeholder();
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final List<String> NEEDED = List.of(
            ReviewTable.DECISION,
            ReviewTable.CANDIDATE,
            ReviewTable.REVIEWER,
            ReviewTable.DATE,
            ReviewTable.COMMENT,
            ReviewTable.ID,
            ReviewTable.NAME,
            ReviewTable.SCOPE,
            ReviewTable.PROPOSED,
            ReviewTable.PROPOSED_NAME);

    private final MappingSet merged;
    private final int added;
    private final int replaced;
    private final int undecided;

    private ReviewDecisions(MappingSet merged, int added, int replaced, int undecided) {
        this.merged = merged;
        this.added = added;
        this.replaced = replaced;
        this.undecided = undecided;
    }

    /** Decisions that are new. */
    public int added() {
        return added;
    }

    /** Decisions that took the place of another one on the same name, scope and organisation. */
    public int replaced() {
        return replaced;
    }

    /** Rows without decision. */
    public int undecided() {
        return undecided;
    }

    /** Writes the file that takes decisions. */
    public void write(Path file) {
        SssomWriter.write(file, merged);
    }

    /**
     * Reads decisions and joins them to those of a folder; writes nothing.
     *
     * @param table the table with decisions
     * @param folder such as {@code mapping/links}
     * @param isKnown whether an id is one of the queue
     */
    public static ReviewDecisions read(Path table, Path folder, Predicate<String> isKnown) {
        Path target = folder.resolve(FILE);
        Map<Path, MappingSet> sets = new TreeMap<>();
        CuratedLinks.files(folder).forEach(file -> sets.put(file, SssomReader.read(file)));
        CuratedLinks.of(sets);
        MappingSet earlier = sets.getOrDefault(target, header());
        Map<String, Mapping> byId = new TreeMap<>();
        earlier.mappings().forEach(mapping -> byId.put(mapping.textOf(Slot.RECORD_ID), mapping));
        Map<String, Mapping> decided = new TreeMap<>();
        int[] undecided = new int[1];
        for (Mapping decision : decisions(table, isKnown, undecided)) {
            String id = decision.textOf(Slot.RECORD_ID);
            Mapping before = decided.putIfAbsent(id, decision);
            if (before != null && !decides(before).equals(decides(decision))) {
                throw new LoaderException(table + ", lines " + before.line() + " and " + decision.line()
                        + ": two decisions on one name, scope and organisation (" + decision.name() + ") contradict"
                        + " each other");
            }
        }
        int added = 0;
        int replaced = 0;
        for (Map.Entry<String, Mapping> decision : decided.entrySet()) {
            Mapping before = byId.put(decision.getKey(), decision.getValue());
            added += before == null ? 1 : 0;
            replaced += before != null && !decides(before).equals(decides(decision.getValue())) ? 1 : 0;
        }
        MappingSet merged = like(earlier).with(new ArrayList<>(byId.values()));
        byId.keySet().removeAll(decided.keySet());
        sets.put(target, earlier.with(new ArrayList<>(byId.values())));
        sets.put(table, header().with(new ArrayList<>(decided.values())));
        CuratedLinks.of(sets);
        return new ReviewDecisions(merged, added, replaced, undecided[0]);
    }

    private static List<Mapping> decisions(Path table, Predicate<String> isKnown, int[] undecided) {
        List<Mapping> decisions = new ArrayList<>();
        try (BufferedReader in = SssomReader.open(table);
                TsvRows rows = new TsvRows(table.toString(), in, 0)) {
            for (String column : NEEDED) {
                if (!rows.columns().contains(column)) {
                    throw new LoaderException(
                            table + " has no column " + column + "; is it the table that links review wrote?");
                }
            }
            for (TsvRows.Row row = rows.row(); row != null; row = rows.row()) {
                if (row.cell(ReviewTable.DECISION).isBlank()) {
                    undecided[0]++;
                } else {
                    decisions.add(new Decided(table + ", line " + row.line(), row).mapping(isKnown));
                }
            }
        } catch (CharacterCodingException e) {
            throw new LoaderException(table + " is not UTF-8; save it in that encoding", e);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + table + ": " + e.getMessage(), e);
        }
        return decisions;
    }

    /** What a decision says, whoever made it when. */
    private static String decides(Mapping mapping) {
        return mapping.text(Slot.PREDICATE_ID) + " " + mapping.text(Slot.PREDICATE_MODIFIER);
    }

    /** A row with a decision. */
    private record Decided(String at, TsvRows.Row row) {
        private Mapping mapping(Predicate<String> isKnown) {
            String name = row.cell(ReviewTable.NAME);
            String scope = row.cell(ReviewTable.SCOPE);
            String proposed = row.cell(ReviewTable.PROPOSED).strip();
            String id = row.cell(ReviewTable.ID).strip();
            boolean ours = id.equals(ReviewRow.id(name, scope, proposed.isEmpty() ? null : proposed));
            check(
                    ours && isKnown.test(id),
                    ReviewTable.ID,
                    ours
                            ? "the row is not in the queue of the version that is served"
                            : "it is not the id of this name, scope and proposal; were they changed?");
            String decision = row.cell(ReviewTable.DECISION).strip();
            check(
                    List.of("match", "unit", "not", "none").contains(decision),
                    ReviewTable.DECISION,
                    "match, unit, not, none or nothing is expected");
            boolean none = decision.equals("none");
            String written = row.cell(ReviewTable.CANDIDATE);
            Optional<String> key = none ? Optional.empty() : OrganisationKey.of(written);
            check(
                    none || key.isPresent(),
                    ReviewTable.CANDIDATE,
                    "the number of a legal person (third digit 2 or more, check digit right) or a hashed key is"
                            + " expected");
            String object = key.map(found -> OrganisationKey.iri(BASE, found)).orElse(Sssom.NO_TERM_FOUND);
            Mapping mapping = Mapping.builder()
                    .set(Slot.RECORD_ID, BASE.id("curated", "r-" + Keys.hash(name, scope, key.orElse("none"))))
                    .set(Slot.SUBJECT_TYPE, Sssom.LITERAL)
                    .set(Slot.SUBJECT_LABEL, name)
                    .set(Slot.PREDICATE_ID, decision.equals("unit") ? Sssom.BROAD_MATCH : Sssom.EXACT_MATCH)
                    .set(Slot.PREDICATE_MODIFIER, decision.equals("not") ? Sssom.NOT : null)
                    .set(Slot.OBJECT_ID, object)
                    .set(Slot.OBJECT_LABEL, key.filter(proposed::equals).isPresent() ? proposedName() : null)
                    .set(Slot.OBJECT_SOURCE, BASE.iri() + "dataset/esf")
                    .set(Slot.MAPPING_JUSTIFICATION, Sssom.MAPPING_REVIEW)
                    .set(Slot.REVIEWER_ID, BASE.id("role", reviewer()))
                    .set(Slot.REVIEW_DATE, date())
                    .set(Slot.COMMENT, comment())
                    .extension(CuratedRow.SCOPE, scope)
                    .build();
            return new Mapping(mapping.slots(), new TreeMap<>(mapping.extensions()), row.line());
        }

        private @Nullable String proposedName() {
            return row.cells().get(ReviewTable.PROPOSED_NAME);
        }

        private String reviewer() {
            String role = row.cell(ReviewTable.REVIEWER).strip();
            check(
                    ROLE.matcher(role).matches(),
                    ReviewTable.REVIEWER,
                    "a role such as cur-01 is expected: small letters, digits and hyphens, never a person's name");
            return role;
        }

        private String date() {
            String date = row.cell(ReviewTable.DATE).strip();
            try {
                return LocalDate.parse(date).toString();
            } catch (DateTimeException e) {
                throw new LoaderException(at + ", " + ReviewTable.DATE + ": a day such as 2026-06-30 is expected", e);
            }
        }

        private @Nullable String comment() {
            String comment = row.cell(ReviewTable.COMMENT).strip();
            check(
                    !PersonalData.tookOut(comment, PersonalData.masked(comment)),
                    ReviewTable.COMMENT,
                    "holds what may be an address or a number of a person");
            return comment.isEmpty() ? null : comment;
        }

        private void check(boolean holds, String column, String why) {
            if (!holds) {
                throw new LoaderException(at + ", " + column + ": " + why);
            }
        }
    }

    /** Our metadata, and what an earlier file needs to be written again. */
    private static MappingSet like(MappingSet earlier) {
        MappingSet header = header();
        SortedMap<String, String> prefixes = new TreeMap<>(earlier.prefixes());
        prefixes.putAll(header.prefixes());
        SortedMap<String, MappingSet.Definition> definitions = new TreeMap<>(earlier.definitions());
        definitions.putAll(header.definitions());
        return new MappingSet(prefixes, header.slots(), definitions, earlier.extensions(), List.of(), List.of());
    }

    private static MappingSet header() {
        return MappingSet.builder()
                .prefix("esf", BaseIri.TERMS)
                .prefix("esfcurated", BASE.id("curated", ""))
                .prefix("esfdataset", BASE.iri() + "dataset/")
                .prefix("esforganisation", BASE.id("organisation", ""))
                .prefix("esfrole", BASE.id("role", ""))
                .set(Slot.MAPPING_SET_ID, BASE.id("mapping-set", "reviewed"))
                .set(Slot.MAPPING_SET_TITLE, "Decisions on links that waited for a person")
                .set(Slot.LICENSE, "https://creativecommons.org/publicdomain/zero/1.0/")
                .extension(CuratedRow.SCOPE, BaseIri.TERMS + "linkScope", null)
                .build();
    }
}
