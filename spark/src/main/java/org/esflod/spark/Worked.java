package org.esflod.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The elements of a task, one worked on at a time, and in the end one more that says how it went. */
final class Worked<A, B> implements Iterator<B> {
    private final Iterator<? extends A> source;
    private final Function<? super A, ? extends @Nullable B> work;
    private @Nullable Supplier<? extends B> last;
    private @Nullable B next;

    /**
     * Nothing done yet.
     *
     * @param work gives null for what leads to nothing
     * @param last asked after all else
     */
    Worked(Iterator<? extends A> source, Function<? super A, ? extends @Nullable B> work, Supplier<? extends B> last) {
        this.source = source;
        this.work = work;
        this.last = last;
    }

    @Override
    public boolean hasNext() {
        while (next == null && source.hasNext()) {
            next = work.apply(source.next());
        }
        Supplier<? extends B> end = last;
        if (next == null && end != null) {
            next = end.get();
            last = null;
        }
        return next != null;
    }

    @Override
    public B next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        B result = next;
        next = null;
        return result;
    }
}
