package org.esflod.bench.register;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A postal town, the municipality and region it is in, and how its postcodes begin.
 *
 * @param nuts2 {@code SE12}
 */
record Town(String name, String municipality, String nuts2, String postcode) {
    private static final List<Town> ALL = Stream.of(
                    "SE11 Stockholm 11,Solna 17,Nacka 13,Norrtälje 76,Södertälje 15,Nynäshamn 14",
                    "SE12 Uppsala 75,Enköping 74,Eskilstuna 63,Nyköping 61,Linköping 58,Norrköping 60,Motala 59,Örebro 70,Karlskoga 69,Västerås 72,Sala 73,Köping 73",
                    "SE21 Jönköping 55,Växjö 35,Kalmar 39,Västervik 59,Nässjö 57,Ljungby 34,Oskarshamn 57,Tranås 57",
                    "SE22 Malmö 21,Lund 22,Helsingborg 25,Kristianstad 29,Landskrona 26,Ystad 27,Trelleborg 23,Karlskrona 37,Karlshamn 37,Hässleholm 28,Eslöv 24",
                    "SE23 Göteborg 41,Borås 50,Trollhättan 46,Uddevalla 45,Skövde 54,Halmstad 30,Varberg 43,Lidköping 53,Alingsås 44,Mölndal 43",
                    "SE31 Gävle 80,Sandviken 81,Falun 79,Borlänge 78,Karlstad 65,Arvika 67,Ludvika 77,Mora 79,Hudiksvall 82",
                    "SE32 Sundsvall 85,Härnösand 87,Örnsköldsvik 89,Sollefteå 88,Östersund 83,Timrå 86",
                    "SE33 Umeå 90,Skellefteå 93,Luleå 97,Kiruna 98,Boden 96,Piteå 94,Lycksele 92")
            .flatMap(line -> Stream.of(line.substring(5).split(",", -1))
                    .map(town -> town.split(" ", -1))
                    .map(town -> new Town(town[0], town[0], line.substring(0, 4), town[1])))
            .toList();

    static Town pick(SplittableRandom random) {
        return Words.pick(ALL, random);
    }

    /** {@code 70210}. */
    String anyPostcode(SplittableRandom random) {
        return postcode + (100 + random.nextInt(900));
    }
}
