package org.esflod.bench.register;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One invented body: the same one for the same index and seed, whichever file tells of it.
 *
 * @param index from 0
 * @param kind what it is
 * @param key its number, ten digits; of persons and estates in the form of an identity number
 * @param name in force
 * @param special another name that it uses; null where it has none
 * @param foreign its name in another language; null where it has none
 * @param former the name that it had before; null where it never changed
 * @param named the day from which it has its name
 * @param registered the day
 * @param deregistered null where it exists
 * @param cause {@code FUAV}; null where it exists
 * @param careOf a person; null for most
 */
record Body(
        long index,
        Kind kind,
        String key,
        String name,
        @Nullable String special,
        @Nullable String foreign,
        @Nullable String former,
        LocalDate named,
        LocalDate registered,
        @Nullable LocalDate deregistered,
        @Nullable String cause,
        Town town,
        String postcode,
        @Nullable String careOf) {
    /** What a body is, and how registers write that. */
    enum Kind {
        COMPANY(5, "AB", "49"),
        PARTNERSHIP(9, "HB", "31"),
        LIMITED_PARTNERSHIP(9, "KB", "31"),
        COOPERATIVE(7, "EK", "51"),
        HOUSING(7, "BRF", "53"),
        ASSOCIATION(8, "I", "61"),
        FOUNDATION(8, "S", "72"),
        BRANCH(5, "FL", "96"),
        SOLE_TRADER(0, "E", "10"),
        ESTATE(0, "E", "91"),
        MUNICIPALITY(2, "", "82"),
        AGENCY(2, "", "81"),
        CLUB(8, "", "61");

        final int group;
        final String form;
        final String juridicalForm;

        Kind(int group, String form, String juridicalForm) {
            this.group = group;
            this.form = form;
            this.juridicalForm = juridicalForm;
        }

        boolean person() {
            return group == 0;
        }

        /** Not registered with Bolagsverket. */
        boolean onlyWithScb() {
            return form.isEmpty();
        }
    }

    /** Bodies that only SCB knows begin here. */
    static final long SCB_ONLY = 10_000_000_000L;

    private static final String[] CAUSES = {"LIAV", "KKAV", "FUAV", "OVERK", "AVREG"};

    /** The body of an index. */
    static Body at(long index, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
        Kind kind = index >= SCB_ONLY ? publicKind(random) : kind(random);
        Town town = Town.pick(random);
        LocalDate registered = LocalDate.of(1975, 1, 1).plusDays(random.nextInt(17_500));
        boolean gone = random.nextInt(100) < 22 && kind != Kind.MUNICIPALITY;
        // Of four names in a hundred somebody else has the same: an earlier body of the same kind of name.
        long named = index > 100 && index < SCB_ONLY && random.nextInt(100) < 4
                ? (index - 1 - random.nextInt((int) Math.min(index - 1, 50_000)))
                : index;
        boolean renamed = random.nextInt(100) < 8;
        String name = name(kind, named, town, seed);
        return new Body(
                index,
                kind,
                kind.person() ? Numbers.person(random) : Numbers.organisation(kind.group, index % SCB_ONLY),
                name,
                random.nextInt(100) < 4 ? Words.coined(3, random) + " " + Words.pick(Words.BRANCHES, random) : null,
                random.nextInt(100) < 3
                        ? Words.coined(3, random) + " Sweden " + (kind == Kind.COMPANY ? "Ltd" : "Group")
                        : null,
                renamed ? name(kind, index + 5 * SCB_ONLY, town, seed) : null,
                renamed ? registered.plusDays(400) : registered,
                registered,
                gone ? registered.plusDays(300 + random.nextInt(7_000)) : null,
                gone ? CAUSES[random.nextInt(CAUSES.length)] : null,
                town,
                town.anyPostcode(random),
                random.nextInt(100) < 9 ? Words.person(random) : null);
    }

    /** Whether an owner may be looked for by it: a legal person. */
    boolean legalPerson() {
        return !kind.person();
    }

    private static Kind kind(SplittableRandom random) {
        int share = random.nextInt(1_000);
        if (share < 190) {
            return Kind.SOLE_TRADER;
        }
        if (share < 200) {
            return Kind.ESTATE;
        }
        if (share < 740) {
            return Kind.COMPANY;
        }
        if (share < 810) {
            return Kind.PARTNERSHIP;
        }
        if (share < 840) {
            return Kind.LIMITED_PARTNERSHIP;
        }
        if (share < 890) {
            return Kind.COOPERATIVE;
        }
        if (share < 930) {
            return Kind.HOUSING;
        }
        if (share < 970) {
            return Kind.ASSOCIATION;
        }
        return share < 990 ? Kind.FOUNDATION : Kind.BRANCH;
    }

    private static Kind publicKind(SplittableRandom random) {
        int share = random.nextInt(1_000);
        return share < 3 ? Kind.MUNICIPALITY : share < 6 ? Kind.AGENCY : Kind.CLUB;
    }

    private static String name(Kind kind, long index, Town town, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0xD1342543DE82EF95L + index);
        return switch (kind) {
            case COMPANY -> company(town, random) + (random.nextInt(12) == 0 ? " Aktiebolag" : " AB");
            case PARTNERSHIP -> company(town, random) + (random.nextInt(4) == 0 ? " Handelsbolag" : " HB");
            case LIMITED_PARTNERSHIP -> company(town, random) + " KB";
            case COOPERATIVE -> company(town, random) + (random.nextBoolean() ? " ekonomisk förening" : " ek. för.");
            case HOUSING ->
                "Bostadsrättsföreningen %s nr %d i %s"
                        .formatted(Words.common(random), 1 + random.nextInt(60), town.name());
            case ASSOCIATION ->
                random.nextBoolean()
                        ? "Föreningen %s i %s".formatted(Words.coined(2, random), town.name())
                        : "%s %s".formatted(Words.coined(3, random), Words.pick(Words.ACTIVITIES, random));
            case FOUNDATION ->
                "Stiftelsen %s %s"
                        .formatted(
                                Words.coined(3, random),
                                random.nextBoolean() ? "minnesfond" : Words.pick(Words.THINGS, random));
            case BRANCH ->
                "%s %s Ltd filial Sverige".formatted(Words.coined(3, random), Words.pick(Words.BRANCHES, random));
            case SOLE_TRADER ->
                random.nextBoolean()
                        ? Words.person(random)
                        : Words.pick(Words.BRANCHES, random) + "firma " + Words.person(random);
            case ESTATE -> "Dödsboet efter " + Words.person(random);
            case MUNICIPALITY -> Words.coined(2, random) + " kommun";
            case AGENCY -> Words.pick(Words.AGENCIES, random) + " i " + Words.coined(2, random);
            case CLUB ->
                random.nextInt(3) == 0
                        // Of a village; many towns have one of that name, and few have two.
                        ? "%s %s".formatted(Words.common(random), Words.pick(Words.ACTIVITIES, random))
                        : "%s %s".formatted(Words.coined(3, random), Words.pick(Words.ACTIVITIES, random));
        };
    }

    private static String company(Town town, SplittableRandom random) {
        String coined = Words.coined(2 + random.nextInt(2), random);
        String branch = Words.pick(Words.BRANCHES, random);
        if (random.nextInt(4) == 0) {
            return random.nextBoolean()
                    ? "%s & %s %s".formatted(Words.common(random), Words.common(random), branch)
                    : "%ss %s i %s".formatted(Words.common(random), branch, town.name());
        }
        return switch (random.nextInt(8)) {
            case 0 -> coined + " " + branch + " " + Words.pick(Words.SECOND, random);
            case 1 -> coined + " " + branch + " i " + town.name();
            case 2 -> coined + " " + Words.coined(2, random);
            case 3 -> Words.coined(3, random);
            case 4 -> branch + "bolaget " + coined;
            case 5 -> coined + " & " + Words.coined(2, random) + " " + branch;
            default -> coined + " " + branch;
        };
    }
}
