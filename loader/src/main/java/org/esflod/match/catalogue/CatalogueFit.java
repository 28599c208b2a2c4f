package org.esflod.match.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.esflod.match.Features;
import org.esflod.match.Labelled;
import org.esflod.match.LogisticFit;
import org.esflod.match.Model;
import org.esflod.problem.LoaderException;

/**
 * Fits a {@link CatalogueModel} to texts of which it is known what they name.
 *
 * <p>Texts are held out by the organisation that they name, never one by one: a model that has seen an organisation would be
 * measured on what it knows by heart. Scores of held-out texts calibrate the probabilities, and give the figures that the model
 * states of itself.
 */
public final class CatalogueFit {
    /** A feature that fewer pairs have is left out: it would be learned by heart. */
    private static final int RARE = 8;

    private static final int FOLDS = 5;

    private final List<CatalogueEntry> entries;
    private final List<LabelledText> texts;
    private final List<List<LineReader.Pair>> pairs = new ArrayList<>();
    private final List<String> features;
    private final Map<String, Integer> folds;

    private CatalogueFit(List<CatalogueEntry> entries, CatalogueWords words, List<LabelledText> texts) {
        this.entries = List.copyOf(entries);
        this.texts = List.copyOf(texts);
        LineReader reader = new LineReader(entries, words);
        texts.forEach(text -> pairs.add(reader.pairs(text.text())));
        this.features = features();
        this.folds = folds(texts);
        checkFolds();
    }

    /**
     * A model and how well it does on texts that it was not fitted to, and on those that it was.
     *
     * @param entries the catalogue
     * @param texts texts with what they name
     * @param thresholds {@code accept} and {@code review}, probabilities, and {@code margin}, log odds
     * @throws LoaderException where the texts are too few to hold some of them out
     */
    public static Fitted fit(
            List<CatalogueEntry> entries,
            CatalogueWords words,
            List<LabelledText> texts,
            String version,
            Map<String, Double> thresholds) {
        return new CatalogueFit(entries, words, texts).fit(version, thresholds);
    }

    private Fitted fit(String version, Map<String, Double> thresholds) {
        List<List<Features>> held = heldOut();
        List<Labelled> scores = new ArrayList<>();
        for (int t = 0; t < texts.size(); t++) {
            for (int i = 0; i < held.get(t).size(); i++) {
                scores.add(
                        new Labelled(held.get(t).get(i), isNamed(t, pairs.get(t).get(i))));
            }
        }
        Model model = LogisticFit.fit("affiliations", version, scores, Map.of(CatalogueModel.SCORE, 1), thresholds);
        BoostedTrees trees = TreeFit.fit("affiliations", labelled(-1), features);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures(held, model).forEach((name, value) -> figures.put("cross_validated_" + name, value));
        figures(scored(trees), model).forEach((name, value) -> figures.put("resubstitution_" + name, value));
        return new Fitted(new CatalogueModel(trees, model), figures);
    }

    /** What is held out together, in order, goes to one part after the other. */
    private static Map<String, Integer> folds(List<LabelledText> texts) {
        Map<String, Integer> folds = new TreeMap<>();
        texts.forEach(text -> folds.put(text.heldOutBy(), 0));
        int next = 0;
        for (Map.Entry<String, Integer> each : folds.entrySet()) {
            each.setValue(next++ % FOLDS);
        }
        return folds;
    }

    private int fold(int text) {
        return folds.getOrDefault(texts.get(text).heldOutBy(), 0);
    }

    private void checkFolds() {
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Labelled> in = labelled(fold);
            long matches = in.stream().filter(Labelled::match).count();
            if (matches == 0 || matches == in.size()) {
                throw new LoaderException("of " + texts.size()
                        + " texts too few name an entry of the catalogue, or none of" + " them might name another: "
                        + FOLDS + " parts of them are fitted one without the other");
            }
        }
    }

    private boolean isNamed(int text, LineReader.Pair pair) {
        return texts.get(text)
                .ids()
                .contains(entries.get(pair.candidate().entry()).id());
    }

    private List<String> features() {
        Map<String, Integer> count = new TreeMap<>();
        for (List<LineReader.Pair> ofText : pairs) {
            for (LineReader.Pair pair : ofText) {
                pair.features().values().forEach((name, value) -> count.merge(name, value != 0 ? 1 : 0, Integer::sum));
            }
        }
        return count.entrySet().stream()
                .filter(entry -> entry.getValue() >= RARE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Examples of all texts but those of one fold; of all where the fold is -1. */
    private List<Labelled> labelled(int without) {
        List<Labelled> examples = new ArrayList<>();
        for (int t = 0; t < texts.size(); t++) {
            if (fold(t) != without) {
                for (LineReader.Pair pair : pairs.get(t)) {
                    examples.add(new Labelled(pair.features(), isNamed(t, pair)));
                }
            }
        }
        return examples;
    }

    /** The score of each pair by trees that saw no text of its organisation. */
    private List<List<Features>> heldOut() {
        List<BoostedTrees> trees = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            trees.add(TreeFit.fit("fold", labelled(fold), features));
        }
        List<List<Features>> scores = new ArrayList<>();
        for (int t = 0; t < texts.size(); t++) {
            scores.add(scores(pairs.get(t), trees.get(fold(t))));
        }
        return scores;
    }

    private List<List<Features>> scored(BoostedTrees trees) {
        return pairs.stream().map(ofText -> scores(ofText, trees)).toList();
    }

    private static List<Features> scores(List<LineReader.Pair> pairs, BoostedTrees trees) {
        return pairs.stream()
                .map(pair -> Features.builder()
                        .put(CatalogueModel.SCORE, trees.score(pair.features()))
                        .build())
                .toList();
    }

    private Map<String, Double> figures(List<List<Features>> scores, Model model) {
        CatalogueFigures figures = new CatalogueFigures();
        for (int t = 0; t < texts.size(); t++) {
            List<Verdict> verdicts = new ArrayList<>();
            for (int i = 0; i < pairs.get(t).size(); i++) {
                verdicts.add(Verdict.of(
                        pairs.get(t).get(i).candidate(), scores.get(t).get(i), model));
            }
            CatalogueFigures.Text text = figures.text(texts.get(t).ids().size());
            for (int i = 0; i < verdicts.size(); i++) {
                text.add(
                        verdicts.get(i).decision(verdicts, model),
                        isNamed(t, pairs.get(t).get(i)));
            }
            text.close();
        }
        return figures.map();
    }

    /**
     * What came of a fit.
     *
     * @param model the model, fitted to all texts
     * @param figures how well it does, by name of figure
     */
    public record Fitted(CatalogueModel model, Map<String, Double> figures) {}
}
