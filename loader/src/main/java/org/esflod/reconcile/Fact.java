package org.esflod.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/** One value of a property of a thing. */
sealed interface Fact {
    /** One outcome for each case. */
    <R> R fold(
            Function<Text, R> text,
            Function<Whole, R> whole,
            Function<Amount, R> amount,
            Function<Day, R> day,
            Function<Thing, R> thing);

    /** A text, such as a case number. */
    record Text(String text) implements Fact {
        @Override
        public <R> R fold(
                Function<Text, R> text,
                Function<Whole, R> whole,
                Function<Amount, R> amount,
                Function<Day, R> day,
                Function<Thing, R> thing) {
            return text.apply(this);
        }
    }

    /** A count. */
    record Whole(long number) implements Fact {
        @Override
        public <R> R fold(
                Function<Text, R> text,
                Function<Whole, R> whole,
                Function<Amount, R> amount,
                Function<Day, R> day,
                Function<Thing, R> thing) {
            return whole.apply(this);
        }
    }

    /** An amount in SEK. */
    record Amount(BigDecimal value) implements Fact {
        @Override
        public <R> R fold(
                Function<Text, R> text,
                Function<Whole, R> whole,
                Function<Amount, R> amount,
                Function<Day, R> day,
                Function<Thing, R> thing) {
            return amount.apply(this);
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Fact {
        @Override
        public <R> R fold(
                Function<Text, R> text,
                Function<Whole, R> whole,
                Function<Amount, R> amount,
                Function<Day, R> day,
                Function<Thing, R> thing) {
            return day.apply(this);
        }
    }

    /** Another thing of the service. */
    record Thing(Type type, String key) implements Fact {
        @Override
        public <R> R fold(
                Function<Text, R> text,
                Function<Whole, R> whole,
                Function<Amount, R> amount,
                Function<Day, R> day,
                Function<Thing, R> thing) {
            return thing.apply(this);
        }
    }
}
