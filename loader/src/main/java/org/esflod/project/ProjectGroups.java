package org.esflod.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a {@link ProjectSpool}, group by group in the order of keys, inside a group in the order of preference.
 *
 * <p>Records that belong to a project with another key stand in a file of their own; both files are read side by side.
 */
public final class ProjectGroups implements Iterator<ProjectGroup>, Closeable {
    private final LineSort.Lines own;
    private final LineSort.Lines moved;
    private final LineSort.Lines resolved;
    private @Nullable OneGroup open;

    ProjectGroups(LineSort.Lines own, LineSort.Lines moved, LineSort.Lines resolved) {
        this.own = own;
        this.moved = moved;
        this.resolved = resolved;
    }

    @Override
    public boolean hasNext() {
        finish();
        skipMoved();
        return own.peek() != null || moved.peek() != null;
    }

    /** The next group; what was not read of the one before is skipped. */
    @Override
    public ProjectGroup next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String ofOwn = own.key();
        String ofMoved = moved.key();
        String key = ofOwn == null || (ofMoved != null && ofMoved.compareTo(ofOwn) < 0) ? ofMoved : ofOwn;
        if (key == null) {
            throw new NoSuchElementException();
        }
        boolean ambiguous = KeyResolution.AMBIGUOUS.equals(target(resolved, key));
        OneGroup group = new OneGroup(key);
        open = group;
        return new ProjectGroup(key, ambiguous, group);
    }

    /** Where a key of a record without case number leads; null where it stays. Keys are asked for in their order. */
    static @Nullable String target(LineSort.Lines resolved, String key) {
        String line = resolved.skipTo(key) ? resolved.peek() : null;
        return line == null ? null : line.substring(key.length() + 1);
    }

    private void finish() {
        while (open != null && open.hasNext()) {
            open.skip();
        }
    }

    private void skipMoved() {
        String key = own.key();
        while (key != null) {
            String target = target(resolved, key);
            if (target == null || target.equals(KeyResolution.AMBIGUOUS)) {
                return;
            }
            own.next();
            key = own.key();
        }
    }

    @Override
    public void close() {
        try (own;
                moved) {
            resolved.close();
        }
    }

    /** The records of one key from both files, the preferred first. */
    private final class OneGroup implements Iterator<Project> {
        private final String key;

        OneGroup(String key) {
            this.key = key;
        }

        @Override
        public boolean hasNext() {
            return key.equals(own.key()) || key.equals(moved.key());
        }

        @Override
        public Project next() {
            String line = skip();
            try {
                return RecordJson.project(line.substring(line.lastIndexOf('\t') + 1));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String skip() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            boolean ofOwn = key.equals(own.key());
            boolean ofMoved = key.equals(moved.key());
            String ownLine = own.peek();
            String movedLine = moved.peek();
            boolean first =
                    ofOwn && (!ofMoved || ownLine == null || movedLine == null || ownLine.compareTo(movedLine) <= 0);
            return first ? own.next() : moved.next();
        }
    }
}
