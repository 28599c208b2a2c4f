package org.esflod.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.esflod.project.Project;
import org.esflod.project.ProjectGroup;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Sorted lines to groups of one key, read one after the other.
 *
 * <p>Shape of a line's first part: {@code key, tab, source, tab, sequence, tab, flag}; the flag is {@value #AMBIGUOUS} where the
 * group may belong to several projects, else empty.
 */
final class RecordGroups implements Iterator<ProjectGroup> {
    static final String AMBIGUOUS = "?";

    private final Iterator<Tuple2<String, String>> lines;
    private @Nullable Tuple2<String, String> next;
    private @Nullable OneGroup open;

    RecordGroups(Iterator<Tuple2<String, String>> lines) {
        this.lines = lines;
        advance();
    }

    /** A group that is sent between machines as a whole. */
    record Whole(String key, boolean ambiguous, List<String> json) implements Serializable {
        static Whole of(ProjectGroup group) {
            List<String> records = new ArrayList<>();
            group.projects().forEachRemaining(project -> records.add(RecordJson.line("project", project)));
            return new Whole(group.key(), group.ambiguous(), records);
        }

        ProjectGroup group() {
            return new ProjectGroup(
                    key, ambiguous, json.stream().map(RecordGroups::project).iterator());
        }
    }

    @Override
    public boolean hasNext() {
        if (open != null) {
            open.forEachRemaining(rest -> {});
        }
        return next != null;
    }

    @Override
    public ProjectGroup next() {
        Tuple2<String, String> first = hasNext() ? next : null;
        if (first == null) {
            throw new NoSuchElementException();
        }
        OneGroup group = new OneGroup(key(first));
        open = group;
        return new ProjectGroup(group.key, first._1().endsWith("\t" + AMBIGUOUS), group);
    }

    private void advance() {
        next = lines.hasNext() ? lines.next() : null;
    }

    private static String key(Tuple2<String, String> line) {
        return line._1().substring(0, line._1().indexOf('\t'));
    }

    private static Project project(String json) {
        try {
            return RecordJson.project(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class OneGroup implements Iterator<Project> {
        private final String key;

        OneGroup(String key) {
            this.key = key;
        }

        @Override
        public boolean hasNext() {
            return next != null && key(next).equals(key);
        }

        @Override
        public Project next() {
            Tuple2<String, String> line = hasNext() ? next : null;
            if (line == null) {
                throw new NoSuchElementException();
            }
            advance();
            return project(line._2());
        }
    }
}
