package org.esflod.curation;

import java.math.BigDecimal;
import java.util.List;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.Keys;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * One candidate of an owner's name that waits for a person: a row of {@code links/review.sssom.tsv}.
 *
 * <p>A name that has no candidate worth showing is one row without candidate.
 *
 * @param label the name as the source wrote it, personal data masked
 * @param scope where the name was met and the decision would hold: {@code *}, a NUTS code, a municipality code or a
 *     programme period
 * @param candidate key of the organisation; null where there is none
 * @param candidateName what it is called; empty where there is none
 * @param unit whether the name is that of a unit of the candidate
 * @param confidence estimated probability that it is the one, 0 to 1; 0 where there is none
 * @param rank its place among the candidates of the name, from 1
 * @param records how many records the decision affects
 * @param why why nobody but a person decides: {@code two candidates are equally likely}
 * @param evidence what speaks for it, in one sentence
 * @param features what was compared, {@code cov_q=1.0 cov_r=0.71 place=agree}
 * @param register what registers say of the candidate: {@code 212000-1124 · kommun · MALMÖ · active}
 */
public record ReviewRow(
        String label,
        String scope,
        @Nullable String candidate,
        String candidateName,
        boolean unit,
        BigDecimal confidence,
        int rank,
        long records,
        String why,
        String evidence,
        String features,
        String register) {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** Refuses what is no row. */
    public ReviewRow {
        if (label.isBlank() || Scope.of(scope).isEmpty() || rank < 1 || records < 1) {
            throw new IllegalArgumentException("a name, a scope, a rank and records are expected");
        }
    }

    /** The row's id: the same name, scope and candidate give the same 16 characters in every run. */
    public String id() {
        return id(label, scope, candidate);
    }

    static String id(String label, String scope, @Nullable String candidate) {
        return Keys.hash("review", label, scope, candidate == null ? "" : candidate);
    }

    /** What the candidates of one name in one scope have in common. */
    String mention() {
        return Keys.hash("review", label, scope);
    }

    /** The row as one line of a work file. */
    String line() {
        return RecordJson.line(
                "row",
                List.of(
                        label,
                        scope,
                        candidate == null ? "" : candidate,
                        candidateName,
                        Boolean.toString(unit),
                        confidence.toPlainString(),
                        Integer.toString(rank),
                        Long.toString(records),
                        why,
                        evidence,
                        features,
                        register));
    }

    /** The row that {@link #line} wrote. */
    static ReviewRow ofLine(String line) {
        String[] texts = RecordJson.value(line, "row", String[].class);
        return new ReviewRow(
                texts[0],
                texts[1],
                texts[2].isEmpty() ? null : texts[2],
                texts[3],
                Boolean.parseBoolean(texts[4]),
                new BigDecimal(texts[5]),
                Integer.parseInt(texts[6]),
                Long.parseLong(texts[7]),
                texts[8],
                texts[9],
                texts[10],
                texts[11]);
    }

    /** The row as SSSOM: a proposal, not a decision. */
    public Mapping mapping(BaseIri base) {
        return Mapping.builder()
                .set(Slot.RECORD_ID, base.id("review", id()))
                .set(Slot.SUBJECT_TYPE, Sssom.LITERAL)
                .set(Slot.SUBJECT_LABEL, label)
                .set(Slot.PREDICATE_ID, unit ? Sssom.BROAD_MATCH : Sssom.EXACT_MATCH)
                .set(Slot.OBJECT_ID, candidate == null ? Sssom.NO_TERM_FOUND : OrganisationKey.iri(base, candidate))
                .set(Slot.OBJECT_LABEL, candidateName)
                .set(Slot.MAPPING_JUSTIFICATION, Sssom.COMPOSITE_MATCHING)
                .set(Slot.CONFIDENCE, confidence.toPlainString())
                .extension("ext_scope", scope)
                .extension("ext_rank", Integer.toString(rank))
                .extension("ext_records", Long.toString(records))
                .extension("ext_why", why)
                .extension("ext_evidence", evidence)
                .extension("ext_features", features)
                .extension("ext_register", register)
                .build();
    }

    /**
     * The row that {@link #mapping} wrote.
     *
     * @throws LoaderException where it is none
     */
    static ReviewRow of(Mapping mapping) {
        BigDecimal confidence = mapping.confidence();
        String object = mapping.textOf(Slot.OBJECT_ID);
        try {
            return new ReviewRow(
                    mapping.textOf(Slot.SUBJECT_LABEL),
                    mapping.extension("ext_scope"),
                    mapping.isNoTermFound()
                            ? null
                            : OrganisationKey.ofIri(object)
                                    .orElseThrow(() -> new IllegalArgumentException("no organisation: " + object)),
                    mapping.textOf(Slot.OBJECT_LABEL),
                    Sssom.BROAD_MATCH.equals(mapping.text(Slot.PREDICATE_ID)),
                    confidence == null ? BigDecimal.ZERO : confidence,
                    Integer.parseInt(mapping.extension("ext_rank")),
                    Long.parseLong(mapping.extension("ext_records")),
                    mapping.extension("ext_why"),
                    mapping.extension("ext_evidence"),
                    mapping.extension("ext_features"),
                    mapping.extension("ext_register"));
        } catch (IllegalArgumentException e) {
            throw new LoaderException(
                    "line " + mapping.line() + " of the review queue is no row of it (" + e.getMessage()
                            + "); publish again",
                    e);
        }
    }

    /**
     * The metadata of the queue.
     *
     * @param registers id of the registers' snapshot; null where there are none
     * @param model id and version of the model; null where there is none
     */
    public static MappingSet header(BaseIri base, @Nullable String registers, @Nullable String model) {
        // What only the queue says has no term in the vocabulary, which describes published data.
        String slots = base.id("mapping-set", "review#");
        MappingSet.Builder header = MappingSet.builder()
                .prefix("esf", BaseIri.TERMS)
                .prefix("esfqueue", slots)
                .prefix("esforganisation", base.id("organisation", ""))
                .prefix("esfreview", base.id("review", ""))
                .set(Slot.MAPPING_SET_ID, base.id("mapping-set", "review"))
                .set(Slot.MAPPING_SET_TITLE, "Links that wait for a person to decide")
                .set(Slot.LICENSE, "https://creativecommons.org/publicdomain/zero/1.0/")
                .set(Slot.MAPPING_TOOL, "esf-lod")
                .extension("ext_scope", BaseIri.TERMS + "linkScope", null)
                .extension("ext_rank", slots + "candidateRank", XSD + "integer")
                .extension("ext_records", BaseIri.TERMS + "recordCount", XSD + "integer")
                .extension("ext_why", slots + "reviewReason", null)
                .extension("ext_evidence", BaseIri.TERMS + "evidence", null)
                .extension("ext_features", slots + "comparedFeatures", null)
                .extension("ext_register", slots + "registerEntry", null);
        if (registers != null) {
            header.set(Slot.OBJECT_SOURCE_VERSION, registers);
        }
        if (model != null) {
            header.set(Slot.MAPPING_TOOL_VERSION, model);
        }
        return header.build();
    }
}
