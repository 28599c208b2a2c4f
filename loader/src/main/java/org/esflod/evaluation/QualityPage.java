package org.esflod.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The page of {@code docs/linking-quality.md}: what was measured, the published figures of others, and what each set can and
 * cannot show.
 *
 * <p>Made of {@link QualityFile} and the two lists in {@code bench/} and of nothing else, so it is the same on every machine.
 */
final class QualityPage {
    private final StringBuilder page = new StringBuilder();
    private final QualityFile quality;

    private QualityPage(QualityFile quality) {
        this.quality = quality;
    }

    /** The page, in Markdown. */
    static String of(List<BenchmarkSet> sets, List<PublishedFigure> peers, QualityFile quality) {
        QualityPage page = new QualityPage(quality);
        page.introduction();
        page.overview(sets);
        for (BenchmarkSet set : sets) {
            page.set(
                    set,
                    peers.stream().filter(peer -> peer.set().equals(set.id())).toList());
        }
        page.limits();
        return page.page.toString();
    }

    private void introduction() {
        line("# How good the links are");
        line("");
        line(
                "Made by `bench/linking` from `mapping/models/quality.json`; do not edit. Every figure comes from a labelled file");
        line(
                "and a command that anyone can run who has the file; `../shared/data/linking` is a folder beside the checkout,");
        line("and `synthetic-register` is what `REGISTER_ROWS=2500000 bench/linking` generates.");
        line("");
        line("| figure | what it is |");
        line("|---|---|");
        line("| precision | links that are right, of links made |");
        line("| recall | links that are right, of links that should be there |");
        line("| F1 | twice the right links, of links made and links that should be there |");
        line(
                "| precision on none | queries that should have no link, of those answered with nothing, neither link nor review |");
        line("| precision on unlinked | the same of those without a link: what waits for review counts as no link |");
        line("| recall on none | queries answered with nothing, of those that should have no link |");
        line("| unlinked where none | queries without a link, of those that should have no link; review is no link |");
        line("| review rate | queries of which a candidate waits for a person |");
        line("| recall with review | links that are right or wait for a person, of links that should be there |");
        line(
                "| calibration error | how far stated probabilities are from the share that is right: ECE, ten bins; of links made or in review, of pairs all |");
        line("| distinct mentions | the same, each mention once |");
        line("");
        line(
                "Intervals hold with 95 %: Wilson's for proportions; for F1, calibration error and what depends on a threshold the");
        line(
                "middle 95 % of 2,000 samples of the queries, drawn with a fixed seed. A figure without an error is no proof: 0 errors");
        line("in n links leave about 3 / n possible.");
    }

    private void overview(List<BenchmarkSet> sets) {
        line("");
        line("| set | queries | precision | recall | F1 | bounds |");
        line("|---|--:|---|---|---|---|");
        for (BenchmarkSet set : sets) {
            Optional<JsonNode> measured = quality.of(set);
            line("| " + set.title().getOrDefault("en", set.id()) + " | "
                    + measured.map(node -> node.path("queries").asText()).orElse("not run") + " | "
                    + overviewOf(measured, LinkMeasures.PRECISION) + " | " + overviewOf(measured, LinkMeasures.RECALL)
                    + " | "
                    + overviewOf(measured, LinkMeasures.F1) + " | "
                    + measured.map(node -> verdicts(set, node)).orElse("-") + " |");
        }
    }

    private void set(BenchmarkSet set, List<PublishedFigure> peers) {
        line("");
        line("## " + set.title().getOrDefault("en", set.id()));
        line("");
        line("    " + command(set));
        line("");
        line("*Shows:* " + set.shows() + "  ");
        line("*Cannot show:* " + set.cannotShow());
        Optional<JsonNode> measured = quality.of(set);
        if (measured.isEmpty()) {
            line("");
            line("Not run yet.");
        } else {
            measured(set, measured.get());
        }
        if (!peers.isEmpty()) {
            line("");
            line("Published by others:");
            line("");
            line("| matcher | measured on | precision | recall | F1 | comparable | source |");
            line("|---|---|---|---|---|---|---|");
            for (PublishedFigure peer : peers) {
                line("| " + peer.system() + " | " + peer.measuredOn() + " | " + orDash(peer.precision()) + " | "
                        + orDash(peer.recall()) + " | " + orDash(peer.f1()) + " | " + peer.comparable() + " | "
                        + peer.source() + " |");
            }
        }
    }

    private void measured(BenchmarkSet set, JsonNode node) {
        line("");
        line("Measured: " + node.path("linker").asText() + "; "
                + node.path("queries").asText() + " queries, "
                + node.path("distinctMentions").asText() + " distinct mentions; files "
                + files(node.path("files")) + ".");
        node.path("notes").forEach(note -> line(note.asText()));
        line("");
        line("| figure | value | 95 % interval | of |");
        line("|---|--:|---|---|");
        for (JsonNode measure : node.path("measures")) {
            line("| " + measure.path("name").asText() + " | " + value(measure) + " | " + interval(measure) + " | "
                    + (measure.has("of")
                            ? measure.path("hits").asText() + " of "
                                    + measure.path("of").asText()
                            : "")
                    + " |");
        }
        String verdicts = verdicts(set, node);
        if (!verdicts.isEmpty()) {
            line("");
            line("Bounds: " + verdicts + ".");
        }
        calibration(node.path("calibration"));
        groups(node.path("groups"));
    }

    private void calibration(JsonNode bins) {
        if (bins.isEmpty()) {
            return;
        }
        line("");
        line("| probability | answers | mean | share right |");
        line("|---|--:|--:|--:|");
        for (JsonNode bin : bins) {
            line("| " + bin.path("from").asText() + " to " + bin.path("to").asText() + " | "
                    + bin.path("answers").asText() + " | " + four(bin.path("meanProbability")) + " | "
                    + four(bin.path("shareRight")) + " |");
        }
    }

    private void groups(JsonNode groups) {
        if (groups.isEmpty()) {
            return;
        }
        line("");
        line("| group | queries | expected | right | wrong | in review |");
        line("|---|--:|--:|--:|--:|--:|");
        for (JsonNode group : groups) {
            line("| " + group.path("group").asText().replace("|", "\\|") + " | "
                    + group.path("queries").asText() + " | "
                    + group.path("expected").asText() + " | "
                    + group.path("right").asText() + " | "
                    + group.path("wrong").asText() + " | "
                    + group.path("review").asText() + " |");
        }
    }

    private void limits() {
        line("");
        line("## What no set measures");
        line("");
        line(
                "- Owners of real projects: no labelled set of them exists. What synthetic sets show is no result in the field.");
        line(
                "- Links that are joins and no matches: from an organisation number or a municipality's code to Wikidata, NUTS, GeoNames");
        line(
                "  and others by the tables of `mapping/reference`. They are as right as those tables; the description of the dataset");
        line("  states no quality for them.");
        line("- The halves of these sets that others hold back.");
    }

    private static String command(BenchmarkSet set) {
        String folder = set.registers() == null ? "../shared/data/linking/" : "";
        StringBuilder command = new StringBuilder("./esf-lod links evaluate");
        if (set.catalogue() != null) {
            command.append(" --catalogue ").append(folder).append(set.catalogue());
        }
        command.append(" --queries ").append(folder).append(set.queries());
        if (set.registers() != null) {
            command.append(" --registers ").append(folder).append(set.registers());
        }
        return command.toString();
    }

    /** Each bound and whether it is reached, such as {@code recall ≥ 0.99 reached}. */
    private static String verdicts(BenchmarkSet set, JsonNode node) {
        List<String> verdicts = new ArrayList<>();
        new TreeMap<>(set.atLeast())
                .forEach((name, bound) -> verdicts.add(name + " ≥ " + plain(bound) + " "
                        + verdict(node, measure(node, name).map(value -> value >= bound))));
        new TreeMap<>(set.atMost())
                .forEach((name, bound) -> verdicts.add(name + " ≤ " + plain(bound) + " "
                        + verdict(node, measure(node, name).map(value -> value <= bound))));
        return String.join("; ", verdicts);
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    /** What is reached on queries that the model was fitted on is not proved. */
    private static String verdict(JsonNode node, Optional<Boolean> reached) {
        String seen = node.path("seen").asBoolean() ? " (on what the model was fitted on)" : "";
        return reached.map(yes -> yes ? "reached" + seen : "**not reached**").orElse("not measured");
    }

    private static Optional<Double> measure(JsonNode node, String name) {
        return find(node, name).filter(measure -> measure.has("value")).map(measure -> measure.path("value")
                .asDouble());
    }

    private static Optional<JsonNode> find(JsonNode node, String name) {
        return StreamSupport.stream(node.path("measures").spliterator(), false)
                .filter(measure -> measure.path("name").asText().equals(name))
                .findFirst();
    }

    private static String overviewOf(Optional<JsonNode> node, String name) {
        return node.flatMap(measured -> find(measured, name))
                .map(measure -> (value(measure) + " " + interval(measure)).strip())
                .orElse("-");
    }

    private static String value(JsonNode measure) {
        return measure.has("value") ? four(measure.path("value")) : "-";
    }

    private static String interval(JsonNode measure) {
        return measure.has("low") ? "[" + four(measure.path("low")) + ", " + four(measure.path("high")) + "]" : "";
    }

    private static String four(JsonNode number) {
        return String.format(Locale.ROOT, "%.4f", number.asDouble());
    }

    private static String files(JsonNode files) {
        List<String> named = new ArrayList<>();
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            named.add("`" + file.getKey() + "` (SHA-256 "
                    + file.getValue().asText().substring(0, 16) + "…)");
        }
        return String.join(", ", named);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
