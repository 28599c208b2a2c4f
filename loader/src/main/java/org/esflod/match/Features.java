package org.esflod.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In what two things agree and differ: named values in a fixed order.
 *
 * <p>Shape: {@code cov_q=1.0 cov_r=0.71 form_equal=0.0}. Absent: a feature that was not put is 0 for every reader. Errors: a
 * value that is no finite number is an {@link IllegalArgumentException}.
 */
public final class Features {
    private final Map<String, Double> values;

    private Features(Map<String, Double> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Begins with none. */
    public static Builder builder() {
        return new Builder();
    }

    /** One value; 0 where it was not put. */
    public double get(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /** All values, in the order in which they were put. */
    public Map<String, Double> values() {
        return values;
    }

    /** These and more; a name that both have takes the other's value. */
    public Features with(Features more) {
        Map<String, Double> all = new LinkedHashMap<>(values);
        all.putAll(more.values);
        return new Features(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Features that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Gathers values. */
    public static final class Builder {
        private final Map<String, Double> values = new LinkedHashMap<>();

        private Builder() {}

        /** A number. */
        public Builder put(String name, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("feature " + name + " is " + value);
            }
            values.put(name, value);
            return this;
        }

        /** 1 for what holds, 0 for what does not. */
        public Builder put(String name, boolean value) {
            return put(name, value ? 1.0 : 0.0);
        }

        /** The features so far. */
        public Features build() {
            return new Features(values);
        }
    }
}
