package org.esflod.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * How probable features make a match: a logistic regression with its calibration and thresholds, as data.
 *
 * <p>Shape: a JSON file in {@code mapping/models}; the log odds are {@code a * (intercept + sum of weight * feature) + b}.
 * Absent: a feature that the model does not name counts for nothing, one that the example lacks is 0. Errors: a file that is
 * missing, no JSON, or has a key of another name is a {@link LoaderException} that names it. Source: {@link LogisticFit}.
 */
public final class Model {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private static final int HASH_CHARACTERS = 16;

    private final Form form;
    private final String[] names;
    private final double[] weights;
    private final String hash;

    Model(Form form) {
        this.form = form;
        this.names = form.features().stream().map(Weight::name).toArray(String[]::new);
        this.weights = form.features().stream().mapToDouble(Weight::weight).toArray();
        this.hash = sha256(json(form)).substring(0, HASH_CHARACTERS);
    }

    /** A model as it stands in its file. */
    public static Model read(Path file) {
        try {
            return new Model(JSON.readValue(file.toFile(), Form.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new LoaderException("the model " + file + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new LoaderException(
                    "the model " + file + " is missing or cannot be read; './esf-lod links fit' makes it", e);
        }
    }

    /** Writes the file, the same bytes for the same model. */
    public void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, json(form));
        } catch (IOException e) {
            throw new LoaderException("the model " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Its name, such as {@code pairs}. */
    public String id() {
        return form.id();
    }

    /** Such as {@code 1.0}. */
    public String version() {
        return form.version();
    }

    /** Which model it is: 16 hexadecimal digits of the SHA-256 of its file. */
    public String hash() {
        return hash;
    }

    /** Log odds of a match, calibrated. */
    public double logit(Features features) {
        double sum = form.intercept();
        for (int i = 0; i < names.length; i++) {
            sum += weights[i] * features.get(names[i]);
        }
        return form.calibration().a() * sum + form.calibration().b();
    }

    /** Probability of a match, calibrated, 0 to 1. */
    public double probability(Features features) {
        return LogisticFit.sigmoid(logit(features));
    }

    /** A threshold; an {@link IllegalArgumentException} where the model has none of this name. */
    public double threshold(String name) {
        Double threshold = form.thresholds().get(name);
        if (threshold == null) {
            throw new IllegalArgumentException(
                    "model " + id() + " has no threshold " + name + ", only " + form.thresholds());
        }
        return threshold;
    }

    /** Weights by feature, in the model's order. */
    public Map<String, Double> weights() {
        Map<String, Double> byName = new LinkedHashMap<>();
        form.features().forEach(feature -> byName.put(feature.name(), feature.weight()));
        return Collections.unmodifiableMap(byName);
    }

    /** The constant of the log odds, before calibration. */
    public double intercept() {
        return form.intercept();
    }

    /** What it was fitted on. */
    public Fitted fitted() {
        return form.fitted();
    }

    /** The same with other thresholds. */
    public Model withThresholds(Map<String, Double> thresholds) {
        return new Model(
                new Form(id(), version(), form.features(), intercept(), form.calibration(), thresholds, fitted()));
    }

    /**
     * The same, saying what it was fitted on and how well it did there.
     *
     * @param files SHA-256 by name of file
     * @param figures measured figures by name, such as {@code cross_validated_f1}
     */
    public Model withOrigin(Map<String, String> files, Map<String, Double> figures) {
        Fitted fitted = new Fitted(fitted().n(), fitted().matches(), fitted().l2(), files, figures);
        return new Model(
                new Form(id(), version(), form.features(), intercept(), form.calibration(), form.thresholds(), fitted));
    }

    /** SHA-256 of bytes, as hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] json(Form form) {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"));
            return (JSON.writer(printer).writeValueAsString(form) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A weight.
     *
     * @param name the feature
     * @param weight what one unit of it adds to the log odds
     * @param sign +1 where it can only speak for a match, -1 only against, 0 either
     */
    record Weight(String name, double weight, int sign) {
        Weight {
            if (!Double.isFinite(weight) || weight * sign < 0) {
                throw new IllegalArgumentException("weight " + weight + " of " + name + " against sign " + sign);
            }
        }
    }

    /** Platt's calibration: the log odds are {@code a * score + b}. */
    record Calibration(double a, double b) {
        Calibration {
            if (!(a > 0) || !Double.isFinite(b)) {
                throw new IllegalArgumentException("calibration " + a + ", " + b + " does not keep the order");
            }
        }
    }

    /**
     * What a model was fitted on.
     *
     * @param n number of examples
     * @param matches how many of them are matches
     * @param l2 strength of the penalty on weights
     * @param files SHA-256 by name of file
     * @param figures measured figures by name
     */
    public record Fitted(int n, int matches, double l2, Map<String, String> files, Map<String, Double> figures) {
        /** Copies, in order. */
        public Fitted {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /** The file. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Form(
            String id,
            String version,
            List<Weight> features,
            double intercept,
            Calibration calibration,
            Map<String, Double> thresholds,
            Fitted fitted) {
        Form {
            features = List.copyOf(required("features", features));
            thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(required("thresholds", thresholds)));
            required("id", id);
            required("version", version);
            required("calibration", calibration);
            required("fitted", fitted);
        }

        private static <T> T required(String name, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("no " + name);
            }
            return value;
        }
    }
}
