package org.esflod.match.catalogue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.esflod.match.Features;

/**
 * In what a line and an entry that it may name agree, and what speaks against it.
 *
 * <p>Five groups: how much of the name is there and how; what kind of name it is ({@code name_}); what the entry's other names say
 * ({@code kin_}); what stands around it ({@code left_}, {@code right_}, {@code segment_}, {@code line_}); which other entries stand
 * at the same place ({@code rival_}). What stands beside a name says less in a line without commas: it ends in {@code _bare} there.
 */
final class PairFeatures {
    private static final Set<String> HOSPITAL = Set.of("hospital", "clinic", "affiliated", "infirmary");
    private static final Set<String> SCHOOL =
            Set.of("school", "faculty", "department", "division", "graduate", "college");
    private static final Set<String> BRANCH = Set.of("branch", "campus", "affiliated");
    /** Words after a name that are looked at for a body of its own. */
    private static final int AHEAD = 3;

    /** Words before a name that are looked at for the body that it is part of the name of. */
    private static final int BEHIND = 6;

    private static final String UNIVERSITY = "university";

    /** A line with fewer words to a comma than this is punctuated. */
    private static final int WORDS_TO_A_COMMA = 8;

    private final NameIndex index;

    PairFeatures(NameIndex index) {
        this.index = index;
    }

    /** The features of one candidate among all of a line. */
    Features of(Line line, Candidate candidate, List<Candidate> all) {
        Features.Builder out = Features.builder();
        Span span = candidate.span();
        NameForm form = index.form(span.form());
        boolean bare = bare(line);
        presence(out, line, span, form);
        nature(out, span, form);
        kin(out, line, candidate);
        beside(out, line, span, form, true, bare);
        beside(out, line, span, form, false, bare);
        whole(out, line, span);
        segment(out, line, span, bare);
        new Rivalry(index, line, candidate, all).put(out);
        return out.build();
    }

    private static boolean bare(Line line) {
        int pauses = 0;
        for (int at = 1; at < line.size(); at++) {
            pauses += line.token(at).pause() >= Token.DASH ? 1 : 0;
        }
        return (pauses + 1) * WORDS_TO_A_COMMA < line.size();
    }

    private void presence(Features.Builder out, Line line, Span span, NameForm form) {
        double coverage = span.coverage(index);
        out.put("coverage", coverage);
        out.put("full", coverage > 0.995);
        out.put("missing", index.total(span.form()) - span.matched());
        out.put("missing_elsewhere", span.elsewhere());
        out.put("matched", Math.min(3, span.matched()));
        out.put("matched_little", Math.max(0, 0.9 - span.matched()));
        out.put("corrected", span.corrected() > 0);
        out.put("corrected_share", span.corrected() / index.total(span.form()));
        out.put("gaps", Math.min(3, span.gaps()));
        out.put("pauses_within", Math.min(2, span.pauses()));
        out.put("turns", Math.min(2, span.turns()));
        out.put("swapped", span.swapped());
        out.put("pauses_out_of_order", span.pauses() > 0 && (span.swapped() || span.turns() > 0));
        missing(out, span, form);
        within(out, line, span);
    }

    private static void missing(Features.Builder out, Span span, NameForm form) {
        int body = 0;
        int quality = 0;
        int telling = 0;
        int place = 0;
        int number = 0;
        int unit = 0;
        for (int i = 0; i < span.places().length; i++) {
            if (span.places()[i] >= 0) {
                continue;
            }
            Token token = form.tokens().get(i);
            if (token.number()) {
                number++;
                continue;
            }
            switch (token.kind()) {
                case BODY -> body++;
                case UNIT -> unit++;
                case QUALITY -> quality++;
                case PLACE, COUNTRY -> place++;
                case OTHER, LED -> telling++;
                case STOP, LEAD, FORM, PHRASE -> {
                    // Names are often written without.
                }
            }
        }
        out.put("missing_body", Math.min(2, body));
        out.put("missing_unit", Math.min(2, unit));
        out.put("missing_quality", Math.min(2, quality));
        out.put("missing_telling", Math.min(2, telling));
        out.put("missing_place", Math.min(2, place));
        out.put("missing_number", Math.min(1, number));
    }

    /** Words between those of the name. */
    private void within(Features.Builder out, Line line, Span span) {
        int telling = 0;
        boolean tied = false;
        boolean across = false;
        for (int at = span.from() + 1; at <= span.to(); at++) {
            boolean own = span.holds(at);
            Token token = line.token(at);
            if (!own && (token.kind() == WordKind.OTHER || token.kind() == WordKind.PLACE) && !token.number()) {
                telling++;
                tied |= token.joined(Token.OF) && token.pause() < Token.DASH;
            }
            across |= token.pause() >= Token.COMMA;
        }
        out.put("gaps_telling", Math.min(2, telling));
        out.put("gaps_tied", tied);
        out.put("gaps_across", telling > 0 && across);
    }

    private void nature(Features.Builder out, Span span, NameForm form) {
        List<Token> tokens = form.tokens();
        out.put("name_other", form.origin() == NameForm.Origin.OTHER);
        out.put("name_acronym", form.origin() == NameForm.Origin.ACRONYM);
        out.put("name_part", form.origin() == NameForm.Origin.PART);
        out.put("name_within", form.origin() == NameForm.Origin.WITHIN);
        out.put("name_initials", form.origin() == NameForm.Origin.INITIALS);
        out.put(
                "name_initials_short",
                form.origin() == NameForm.Origin.INITIALS
                        && tokens.get(0).word().length() <= 3);
        out.put("name_unsupported", form.origin() == NameForm.Origin.FIRST ? 0 : 1 - form.support());
        out.put("name_single", tokens.size() == 1);
        out.put("name_words", Math.min(6, tokens.size()));
        out.put("name_namesakes", Math.log(index.namesakes(span.form())));
        boolean body = has(tokens, WordKind.BODY);
        boolean telling = has(tokens, WordKind.OTHER) || has(tokens, WordKind.PLACE);
        out.put("name_university", tokens.stream().anyMatch(token -> token.concept()
                .equals(UNIVERSITY)));
        out.put("name_hospital", tokens.stream().anyMatch(token -> HOSPITAL.contains(token.concept())));
        out.put("name_unit", has(tokens, WordKind.UNIT));
        out.put("name_company", has(tokens, WordKind.FORM));
        out.put("name_without_body", !body);
        out.put("name_without_telling", !telling);
        double rarest = 0;
        for (int word : index.words(span.form())) {
            rarest = Math.max(rarest, index.idf(word));
        }
        out.put("name_rarest", rarest);
    }

    private static boolean has(List<Token> tokens, WordKind kind) {
        return tokens.stream().anyMatch(token -> token.kind() == kind);
    }

    /** What the other names of the entry say: one that says more than this one, and is in the line or not. */
    private void kin(Features.Builder out, Line line, Candidate candidate) {
        int own = candidate.span().form();
        boolean present = false;
        boolean absent = false;
        int found = 0;
        int[] forms = index.formsOfEntry(candidate.entry());
        for (int form : forms) {
            if (form == own || index.form(form).origin() == NameForm.Origin.INITIALS) {
                continue;
            }
            int extra = 0;
            int extraFound = 0;
            int shared = 0;
            int[] words = index.words(form);
            for (int i = 0; i < words.length; i++) {
                boolean mine = contains(index.words(own), words[i]);
                shared += mine ? 1 : 0;
                WordKind kind = index.form(form).tokens().get(i).kind();
                if (!mine && (kind == WordKind.OTHER || kind == WordKind.PLACE)) {
                    extra++;
                    extraFound += line.places(words[i]).length > 0 ? 1 : 0;
                }
            }
            boolean more = index.words(own).length > 1 && shared >= index.words(own).length && extra > 0;
            present |= more && extraFound == extra;
            absent |= more && extraFound == 0;
            found += words.length > 1 && extra > 0 && extraFound == extra && !more ? 1 : 0;
        }
        out.put("kin_present", present);
        out.put("kin_absent", absent && !present);
        out.put("kin_found", found > 0);
        out.put("kin_names", Math.log(index.names(candidate.entry())));
    }

    private static boolean contains(int[] words, int word) {
        for (int each : words) {
            if (each == word) {
                return true;
            }
        }
        return false;
    }

    /** What the word directly before or after the name is. */
    private void beside(Features.Builder out, Line line, Span span, NameForm form, boolean left, boolean bare) {
        String side = left ? "left_" : "right_";
        String style = bare ? "_bare" : "";
        int at = left ? span.from() - 1 : span.to() + 1;
        boolean edge = at < 0 || at >= line.size();
        int pause = edge ? Token.STOP : line.token(left ? span.from() : at).pause();
        out.put(side + "edge", pause >= Token.COMMA);
        out.put(side + "dash", pause == Token.DASH);
        if (pause >= Token.COMMA) {
            return;
        }
        Token across = line.token(left ? span.from() : at);
        Token token = line.token(at);
        if (token.number()) {
            out.put(side + "number", true);
            out.put(side + "number_short", token.word().length() <= 2);
            return;
        }
        boolean of = across.joined(Token.OF);
        boolean and = across.joined(Token.AND);
        boolean place = across.joined(Token.AT);
        boolean tied = of || and || place;
        out.put(side + "of", of);
        out.put(side + "and", and && !of);
        out.put(side + "at", place && !of);
        out.put(side + "the", across.joined(Token.THE));
        out.put(side + "hyphen", pause == Token.HYPHEN);
        String kind = kind(token);
        out.put(side + kind + (tied ? "_tied" : "") + style, true);
        int outer = index.known(token.concept());
        Token inside = line.token(left ? span.from() : span.to());
        int inner = index.known(inside.concept());
        if (outer >= 0 && inner >= 0) {
            int pairs = left ? index.pairs(outer, inner) : index.pairs(inner, outer);
            out.put(side + "pair" + style, Math.min(2, Math.log1p(pairs)));
        }
        out.put(side + "unknown" + style, outer < 0);
        out.put(side + "again", again(line, at));
        out.put(side + "repeated", form.tokens().stream().anyMatch(each -> each.concept()
                .equals(token.concept())));
        boolean bodyAtEdge = inside.kind() == WordKind.BODY;
        out.put(side + "of_body", of && bodyAtEdge);
        out.put(side + "telling_body" + style, bodyAtEdge && !tied && kind.equals("other"));
        out.put(side + "quality_body" + style, bodyAtEdge && !tied && kind.equals("quality"));
        out.put(side + "small", !token.capital());
    }

    /** Whether the word at a place stands in the line once more, as the name of a town does that follows. */
    private static boolean again(Line line, int at) {
        for (int other = 0; other < line.size(); other++) {
            if (other != at && line.token(other).concept().equals(line.token(at).concept())) {
                return true;
            }
        }
        return false;
    }

    private static String kind(Token token) {
        if (HOSPITAL.contains(token.concept())) {
            return "hospital";
        }
        if (SCHOOL.contains(token.concept())) {
            return "school";
        }
        return switch (token.kind()) {
            case BODY, FORM -> "body";
            case UNIT -> "unit";
            case QUALITY -> "quality";
            case PLACE, COUNTRY -> "place";
            case STOP, LEAD, LED, PHRASE, OTHER -> "other";
        };
    }

    /** Whether the name is but a part of another's: "A University Medical Center", "Hospital of A University". */
    private void whole(Features.Builder out, Line line, Span span) {
        boolean body = false;
        boolean unit = false;
        boolean hospital = false;
        for (int at = span.to() + 1; at < line.size() && at <= span.to() + AHEAD; at++) {
            Token token = line.token(at);
            if (token.pause() >= Token.DASH || token.joint() != 0) {
                break;
            }
            hospital |= HOSPITAL.contains(token.concept());
            body |= token.kind() == WordKind.BODY;
            unit |= token.kind() == WordKind.UNIT;
        }
        out.put("right_then_body", body && !hospital);
        out.put("right_then_unit", unit && !body && !hospital);
        boolean of = false;
        if (line.token(span.from()).joined(Token.OF)) {
            for (int at = span.from() - 1; at >= 0 && at >= span.from() - BEHIND; at--) {
                hospital |= HOSPITAL.contains(line.token(at).concept());
                of |= line.token(at).kind() == WordKind.BODY;
                if (line.token(at).pause() >= Token.COMMA) {
                    break;
                }
            }
        }
        out.put("left_body_of", of);
        out.put("its_hospital", hospital);
    }

    /** What else stands between the commas around the name. */
    private void segment(Features.Builder out, Line line, Span span, boolean bare) {
        int from = span.from();
        while (from > 0 && line.token(from).pause() < Token.COMMA) {
            from--;
        }
        int to = span.to() + 1;
        while (to < line.size() && line.token(to).pause() < Token.COMMA) {
            to++;
        }
        int left = span.from() - from;
        int right = to - span.to() - 1;
        String style = bare ? "_bare" : "";
        out.put("segment_alone", left == 0 && right == 0);
        out.put("segment_left" + style, Math.log1p(left));
        out.put("segment_right" + style, Math.log1p(right));
        out.put("line_alone", from == 0 && to == line.size() && left == 0 && right == 0);
        boolean hospital = false;
        boolean branch = false;
        for (int at = 0; at < line.size(); at++) {
            if (at < span.from() || at > span.to()) {
                hospital |= at >= from
                        && at < to
                        && HOSPITAL.contains(line.token(at).concept());
                branch |= BRANCH.contains(line.token(at).word());
            }
        }
        out.put("segment_hospital" + style, hospital);
        out.put("line_branch", branch);
        out.put("line_words", Math.log(line.size()));
        boolean capital = true;
        for (int place : span.places()) {
            capital &= place < 0
                    || line.token(place).capital()
                    || line.token(place).number();
        }
        out.put("lower_case", !capital);
    }

    static boolean contains(BitSet larger, BitSet smaller) {
        BitSet rest = (BitSet) smaller.clone();
        rest.andNot(larger);
        return rest.isEmpty();
    }
}
