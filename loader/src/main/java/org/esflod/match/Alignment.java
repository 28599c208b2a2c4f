package org.esflod.match;

/**
 * Which words of two names are the same.
 *
 * <p>First equal ones, then the most alike, each once; then words that one name joins and the other does not ({@code
 * Stadsmission}, {@code Stads Mission}); then initials of several words of the other ({@code NBV} of {@code Näsets Bygg och Vatten}).
 */
final class Alignment {
    private static final double JOINED = 0.98;
    private static final double TRANSLATED = 0.95;
    private static final int MOST_JOINED = 3;
    private static final int SHORTEST_ABBREVIATION = 3;
    private static final int SHORTEST_ACRONYM = 2;
    private static final int LONGEST_ACRONYM = 8;
    private static final double ACRONYM = 0.9;

    private final AnalysedName q;
    private final AnalysedName r;

    /** How like its partner each word is; 0 for words without one. */
    final double[] queryLikeness;

    final double[] candidateLikeness;

    /** Whether it only may be the same word as its partner. */
    final boolean[] queryWeak;

    final boolean[] candidateWeak;
    boolean acronym;
    boolean joined;

    Alignment(AnalysedName q, AnalysedName r) {
        this.q = q;
        this.r = r;
        queryLikeness = new double[q.words.length];
        candidateLikeness = new double[r.words.length];
        queryWeak = new boolean[q.words.length];
        candidateWeak = new boolean[r.words.length];
        equal();
        alike();
        join(q, r, queryLikeness, candidateLikeness);
        join(r, q, candidateLikeness, queryLikeness);
        initials(q, r, queryLikeness, candidateLikeness);
        initials(r, q, candidateLikeness, queryLikeness);
        mayBeAlike();
    }

    private void equal() {
        for (int i = 0; i < q.words.length; i++) {
            for (int j = 0; j < r.words.length; j++) {
                if (candidateLikeness[j] == 0 && q.words[i].equals(r.words[j])) {
                    queryLikeness[i] = 1;
                    candidateLikeness[j] = 1;
                    break;
                }
            }
        }
    }

    private void alike() {
        while (true) {
            double best = 0;
            int bestI = -1;
            int bestJ = -1;
            for (int i = 0; i < q.words.length; i++) {
                for (int j = 0; queryLikeness[i] == 0 && j < r.words.length; j++) {
                    double likeness = candidateLikeness[j] == 0 ? likeness(i, j) : 0;
                    if (likeness > best) {
                        best = likeness;
                        bestI = i;
                        bestJ = j;
                    }
                }
            }
            if (bestI < 0) {
                return;
            }
            queryLikeness[bestI] = best;
            candidateLikeness[bestJ] = best;
        }
    }

    private double likeness(int i, int j) {
        if (q.canonical[i].equals(r.canonical[j])) {
            return TRANSLATED;
        }
        if (q.place[i] != null && q.place[i].equals(r.place[j])) {
            return TRANSLATED;
        }
        if (abbreviates(q, i, r, j) || abbreviates(r, j, q, i)) {
            return TokenSimilarity.ABBREVIATED;
        }
        // Two words of the table that it keeps apart are two words, however alike.
        return q.stop[i] || r.stop[j] || (q.place[i] != null && r.place[j] != null)
                ? 0
                : TokenSimilarity.of(q.words[i], r.words[j]);
    }

    private static boolean abbreviates(AnalysedName a, int i, AnalysedName b, int j) {
        return a.dotted[i]
                && a.words[i].length() >= SHORTEST_ABBREVIATION
                && b.words[j].length() > a.words[i].length() + 1
                && b.words[j].startsWith(a.words[i]);
    }

    private void mayBeAlike() {
        for (int i = 0; i < q.words.length; i++) {
            double best = 0;
            int bestJ = -1;
            for (int j = 0; queryLikeness[i] == 0 && !q.stop[i] && j < r.words.length; j++) {
                double likeness = candidateLikeness[j] == 0 && !r.stop[j] && !q.initialism[i] && !r.initialism[j]
                        ? TokenSimilarity.weak(q.words[i], r.words[j])
                        : 0;
                if (likeness > best) {
                    best = likeness;
                    bestJ = j;
                }
            }
            if (bestJ >= 0) {
                queryLikeness[i] = best;
                candidateLikeness[bestJ] = best;
                queryWeak[i] = true;
                candidateWeak[bestJ] = true;
            }
        }
    }

    /** Two or three words of one name run together in the other. */
    private void join(AnalysedName apart, AnalysedName together, double[] apartLikeness, double[] togetherLikeness) {
        for (int j = 0; j < together.words.length; j++) {
            for (int start = 0; togetherLikeness[j] == 0 && start < apart.words.length - 1; start++) {
                StringBuilder run = new StringBuilder(apart.words[start]);
                boolean left = apartLikeness[start] == 0;
                for (int end = start + 1; end < apart.words.length && end < start + MOST_JOINED; end++) {
                    run.append(apart.words[end]);
                    left |= apartLikeness[end] == 0;
                    if (!left || Math.abs(run.length() - together.words[j].length()) > 2) {
                        continue;
                    }
                    double likeness = TokenSimilarity.of(run.toString(), together.words[j]);
                    if (likeness > 0) {
                        togetherLikeness[j] = JOINED * likeness;
                        for (int i = start; i <= end; i++) {
                            apartLikeness[i] = Math.max(apartLikeness[i], JOINED * likeness);
                        }
                        joined = true;
                        break;
                    }
                }
            }
        }
    }

    private void initials(AnalysedName whole, AnalysedName brief, double[] wholeLikeness, double[] briefLikeness) {
        for (int j = 0; j < brief.words.length; j++) {
            String letters = brief.words[j];
            if (briefLikeness[j] != 0 || letters.length() < SHORTEST_ACRONYM || letters.length() > LONGEST_ACRONYM) {
                continue;
            }
            boolean all = whole.initials.equals(letters);
            if (!all && !whole.contentInitials.equals(letters)) {
                continue;
            }
            briefLikeness[j] = ACRONYM;
            for (int i = 0; i < whole.words.length; i++) {
                wholeLikeness[i] = Math.max(wholeLikeness[i], ACRONYM);
            }
            acronym = true;
        }
    }
}
