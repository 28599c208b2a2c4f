package org.esflod.bench.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One invented operation.
 *
 * <p>Names of municipalities are real, so that linking has work to do; all else is made up: one owner in three is a
 * municipality or a department of one, the others are companies and associations, about one for every eight records.
 * Texts are of the length that real ones have (half a page).
 *
 * @param caseNumber such as {@code 2016/0000042}, unique
 * @param title unique
 * @param owner such as {@code Sala kommun, Utbildningskontoret}
 * @param area {@code 1} or {@code 2}
 * @param objective such as {@code 2.1}
 * @param field such as {@code 117}
 * @param budget whole kronor
 * @param granted whole kronor, not above the budget
 * @param summary running text
 * @param region a region of the ESF Council
 * @param municipalities in that region
 * @param contact an invented person, with an address at example.org
 * @param telephone in a form that nobody has
 */
record Operation(
        String caseNumber,
        String title,
        String owner,
        String area,
        String objective,
        String field,
        long budget,
        long granted,
        LocalDate start,
        LocalDate end,
        int participants,
        String summary,
        String region,
        List<String> municipalities,
        String contact,
        String telephone) {

    private record Place(String region, List<String> municipalities) {}

    private static final List<Place> PLACES = List.of(
            new Place("Stockholm", List.of("Botkyrka", "Nacka", "Solna", "Norrtälje", "Sigtuna")),
            new Place("Östra Mellansverige", List.of("Sala", "Örebro", "Enköping", "Motala", "Eskilstuna")),
            new Place("Sydsverige", List.of("Malmö", "Östra Göinge", "Eslöv", "Karlshamn", "Ystad")),
            new Place("Västsverige", List.of("Göteborg", "Borås", "Lilla Edet", "Halmstad", "Skövde")),
            new Place("Övre Norrland", List.of("Luleå", "Umeå", "Kiruna", "Skellefteå", "Boden")),
            new Place("Mellersta Norrland", List.of("Sundsvall", "Timrå", "Östersund", "Åre", "Sollefteå")),
            new Place("Norra Mellansverige", List.of("Gävle", "Falun", "Karlstad", "Arvika", "Ludvika")),
            new Place("Småland med öarna", List.of("Växjö", "Gotland", "Kalmar", "Tranås", "Eksjö")));
    private static final List<String> DEPARTMENTS = List.of(
            "Utbildningskontoret", "Näringslivskontoret", "Socialförvaltningen", "Kultur- och fritidsförvaltningen");
    private static final List<String> KINDS = List.of("AB", "ekonomisk förening", "ideell förening", "HB", "stiftelse");
    private static final List<String> WORDS = List.of(
            "Lärande",
            "Vägar",
            "Verkstad",
            "Omställning",
            "Delaktighet",
            "Kompetens",
            "Framtid",
            "Språk",
            "Arbete",
            "Hälsa");
    private static final List<String> FIRST_NAMES =
            List.of("Ebba", "Viggo", "Saga", "Malte", "Nanna", "Elof", "Tyra", "Sixten");
    private static final List<String> LAST_NAMES =
            List.of("Påhittad", "Exempelsson", "Diktberg", "Sagolund", "Fantasén");
    private static final List<String> SENTENCES = List.of(
            "Projektet prövar ett nytt sätt att lära på arbetsplatsen.",
            "Deltagarna väljer själva i vilken ordning momenten tas.",
            "En handledare följer varje grupp från start till mål.",
            "Kommunen och företagen delar på ansvaret för lokalerna.",
            "Erfarenheterna samlas i en öppen handbok.",
            "Varje termin avslutas med en gemensam genomgång.",
            "Ungdomar och äldre arbetar sida vid sida.",
            "Utvärderingen görs av en utomstående part.");
    private static final List<String> OBJECTIVES = List.of("1.1", "1.2", "2.1", "2.3");
    private static final List<String> FIELDS = List.of("117", "118", "102", "109");

    /** One owner for so many records, apart from municipalities. */
    private static final int RECORDS_PER_OWNER = 8;

    private static final int SENTENCES_MOST = 14;

    /** The operation of an index: the same one for the same seed, whatever was made before. */
    static Operation at(long index, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
        Place place = pick(PLACES, random);
        String objective = pick(OBJECTIVES, random);
        long budget = 200_000 + random.nextLong(40_000_000);
        LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_800));
        String first = pick(FIRST_NAMES, random);
        return new Operation(
                "%d/%07d".formatted(start.getYear(), index),
                "%s och %s %d"
                        .formatted(pick(WORDS, random), pick(WORDS, random).toLowerCase(java.util.Locale.ROOT), index),
                owner(index, place, random),
                objective.substring(0, 1),
                objective,
                pick(FIELDS, random),
                budget,
                budget * (30 + random.nextInt(60)) / 100,
                start,
                start.plusDays(90 + random.nextInt(1_000)),
                random.nextInt(2_000),
                summary(random),
                place.region(),
                place.municipalities()
                        .subList(0, 1 + random.nextInt(place.municipalities().size())),
                first + " " + pick(LAST_NAMES, random),
                "000-%03d %02d %02d".formatted(random.nextInt(1_000), random.nextInt(100), random.nextInt(100)));
    }

    /** The contact's address. */
    String email() {
        return contact.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    private static String owner(long index, Place place, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            String municipality = pick(place.municipalities(), random) + " kommun";
            return random.nextBoolean() ? municipality : municipality + ", " + pick(DEPARTMENTS, random);
        }
        long number = random.nextLong(index / RECORDS_PER_OWNER + 1);
        return "%s i Exempelby nr %d %s"
                .formatted(WORDS.get((int) (number % WORDS.size())), number, KINDS.get((int) (number % KINDS.size())));
    }

    /** Half a page of text at most. */
    static String summary(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int sentences = 2 + random.nextInt(SENTENCES_MOST);
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ").append(pick(SENTENCES, random));
        }
        return text.toString();
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
