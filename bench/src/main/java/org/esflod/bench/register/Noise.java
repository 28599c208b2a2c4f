package org.esflod.bench.register;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What people make of a name when they write it into a form. */
enum Noise {
    NONE(15) {
        @Override
        String of(String name, SplittableRandom random) {
            return name;
        }
    },
    CAPITALS(9) {
        @Override
        String of(String name, SplittableRandom random) {
            return name.toUpperCase(Locale.ROOT);
        }
    },
    FORM_DROPPED(12) {
        @Override
        String of(String name, SplittableRandom random) {
            return FORMS.stream()
                    .filter(form -> name.endsWith(" " + form.get(0)) || name.endsWith(" " + form.get(1)))
                    .map(form -> name.replaceFirst(" (" + form.get(0) + "|" + form.get(1) + ")$", ""))
                    .findFirst()
                    .orElse(name);
        }
    },
    FORM_WRITTEN_OTHERWISE(12) {
        @Override
        String of(String name, SplittableRandom random) {
            for (List<String> form : FORMS) {
                for (int i = 0; i < 2; i++) {
                    if (name.endsWith(" " + form.get(i))) {
                        return name.substring(0, name.length() - form.get(i).length()) + form.get(1 - i);
                    }
                }
            }
            return name;
        }
    },
    ASCII(6) {
        @Override
        String of(String name, SplittableRandom random) {
            return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        }
    },
    MOJIBAKE(3) {
        @Override
        String of(String name, SplittableRandom random) {
            return new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        }
    },
    TYPO(13) {
        @Override
        String of(String name, SplittableRandom random) {
            return typo(name, random);
        }
    },
    TWO_TYPOS(3) {
        @Override
        String of(String name, SplittableRandom random) {
            return typo(typo(name, random), random);
        }
    },
    UNIT(8) {
        @Override
        String of(String name, SplittableRandom random) {
            return name + Words.pick(Words.UNITS, random);
        }
    },
    ORDER(4) {
        @Override
        String of(String name, SplittableRandom random) {
            String[] words = name.split(" ", -1);
            return words.length < 3
                    ? name
                    : Arrays.stream(words, 1, words.length - 1).collect(Collectors.joining(" ")) + " " + words[0] + " "
                            + words[words.length - 1];
        }
    },
    WORD_LOST(3) {
        @Override
        String of(String name, SplittableRandom random) {
            List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
            if (words.size() > 3) {
                words.remove(1 + random.nextInt(words.size() - 2));
            }
            return String.join(" ", words);
        }
    },
    BLANKS(4) {
        @Override
        String of(String name, SplittableRandom random) {
            return " " + name.replaceFirst(" ", "  ").replace(".", "") + " ";
        }
    };

    private static final List<List<String>> FORMS = List.of(
            List.of("Aktiebolag", "AB"), List.of("Handelsbolag", "HB"), List.of("ekonomisk förening", "ek. för."));

    private static final String LETTERS = "abdefghiklmnoprstuvyåäö";

    private final int share;

    Noise(int share) {
        this.share = share;
    }

    abstract String of(String name, SplittableRandom random);

    /** One of them, by their shares. */
    static Noise any(SplittableRandom random) {
        int at = random.nextInt(
                Arrays.stream(values()).mapToInt(noise -> noise.share).sum());
        for (Noise noise : values()) {
            at -= noise.share;
            if (at < 0) {
                return noise;
            }
        }
        throw new IllegalStateException();
    }

    /** A letter changed, lost, doubled or swapped in one of the longer words. */
    private static String typo(String name, SplittableRandom random) {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        List<Integer> longer = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() >= 4) {
                longer.add(i);
            }
        }
        if (longer.isEmpty()) {
            return name;
        }
        int at = Words.pick(longer, random);
        StringBuilder word = new StringBuilder(words.get(at));
        int place = 1 + random.nextInt(word.length() - 2);
        switch (random.nextInt(4)) {
            case 0 -> word.setCharAt(place, LETTERS.charAt(random.nextInt(LETTERS.length())));
            case 1 -> word.deleteCharAt(place);
            case 2 -> word.insert(place, word.charAt(place));
            default -> {
                char one = word.charAt(place);
                word.setCharAt(place, word.charAt(place + 1));
                word.setCharAt(place + 1, one);
            }
        }
        words.set(at, word.toString());
        return String.join(" ", words);
    }
}
