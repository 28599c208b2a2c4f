package org.esflod.match.catalogue;

import java.util.BitSet;
import java.util.List;
import org.esflod.match.Features;

/** The other entries that stand where a candidate stands: the same words, more of them, fewer, or some. */
final class Rivalry {
    private final NameIndex index;
    private final Line line;
    private final Candidate own;
    private final List<Candidate> all;

    Rivalry(NameIndex index, Line line, Candidate own, List<Candidate> all) {
        this.index = index;
        this.line = line;
        this.own = own;
        this.all = all;
    }

    void put(Features.Builder out) {
        int same = 0;
        int elsewhere = 0;
        double lead = 1;
        double better = 0;
        double overlapping = 0;
        boolean partly = false;
        boolean longer = false;
        boolean longerUnit = false;
        boolean longerHospital = false;
        boolean shorter = false;
        boolean shorterUnit = false;
        boolean shorterFirst = false;
        boolean sameFirst = false;
        int names = 0;
        boolean before = false;
        boolean after = false;
        for (Candidate rival : all) {
            if (rival.entry() == own.entry()) {
                continue;
            }
            boolean full = rival.span().sound(index, line);
            if (!rival.places().intersects(own.places())) {
                elsewhere += full ? 1 : 0;
                before |= full && rival.span().to() == own.span().from() - 1;
                after |= full && rival.span().from() == own.span().to() + 1;
                continue;
            }
            boolean more = PairFeatures.contains(rival.places(), own.places());
            boolean less = PairFeatures.contains(own.places(), rival.places());
            boolean first = index.form(rival.span().form()).origin() == NameForm.Origin.FIRST;
            if (more && less) {
                if (full) {
                    same++;
                    sameFirst |= first;
                    lead = Math.min(lead, own.worth() - rival.worth());
                    names = Math.max(names, index.names(rival.entry()));
                }
            } else if (more) {
                partly |= !full;
                longer |= full;
                longerUnit |= full && beyond(rival, own, WordKind.UNIT);
                longerHospital |= full && beyond(rival, own, WordKind.BODY);
            } else if (less) {
                shorter |= full;
                shorterFirst |= full && first;
                shorterUnit |= full && beyond(own, rival, WordKind.UNIT);
            } else if (full) {
                overlapping = Math.max(
                        overlapping, rival.span().matched() - own.span().matched() + 0.5);
            }
            if (full) {
                better = Math.max(better, Math.min(1, rival.worth() - own.worth()));
            }
        }
        out.put("sound", own.span().sound(index, line));
        out.put("rival_longer", longer);
        out.put("rival_longer_unit", longerUnit);
        out.put("rival_longer_body", longerHospital);
        out.put("rival_longer_partly", partly);
        out.put("rival_same", Math.log1p(same));
        out.put("rival_same_first", sameFirst);
        out.put("rival_lead", Math.max(-1, lead));
        out.put("rival_tied", same > 0 && Math.abs(lead) < 0.02);
        boolean tied = same > 0 && Math.abs(lead) < 0.02;
        double namesLead = tied ? Math.log(index.names(own.entry())) - Math.log(names) : 0;
        out.put("rival_tied_more_names", Math.max(0, namesLead));
        out.put("rival_tied_fewer_names", Math.max(0, -namesLead));
        out.put("rival_tied_alike", tied && namesLead == 0);
        out.put("rival_behind", lead <= -0.02);
        out.put("rival_better", Math.max(0, better));
        out.put("rival_overlapping", Math.max(0, Math.min(1, overlapping)));
        out.put("rival_shorter", shorter);
        out.put("rival_shorter_first", shorterFirst);
        out.put("rival_shorter_unit", shorterUnit);
        out.put("rival_before", before);
        out.put("rival_after", after);
        out.put("rival_elsewhere", Math.log1p(elsewhere));
    }

    /** Whether a word of a kind is among those that the one has and the other has not. */
    private boolean beyond(Candidate larger, Candidate smaller, WordKind kind) {
        BitSet rest = (BitSet) larger.places().clone();
        rest.andNot(smaller.places());
        return rest.stream().anyMatch(at -> line.token(at).kind() == kind);
    }
}
