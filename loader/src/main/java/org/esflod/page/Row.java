package org.esflod.page;

import java.util.List;

/**
 * A property with its values.
 *
 * @param property its name, leading to what it means
 * @param values those shown, in the order of their texts
 * @param more how many are not shown
 */
public record Row(Shown property, List<Shown> values, int more) {
    public Row {
        values = List.copyOf(values);
    }
}
