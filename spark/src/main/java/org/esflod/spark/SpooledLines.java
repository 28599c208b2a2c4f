package org.esflod.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** The lines of a work file of a task, which is deleted when the task has ended, however it ended. */
final class SpooledLines implements Iterator<String> {
    private final BufferedReader reader;
    private @Nullable String next;

    SpooledLines(Path file) throws IOException {
        this.reader = Files.newBufferedReader(file);
        TaskContext task = TaskContext.get();
        if (task != null) {
            TaskCompletionListener whenEnded = ended -> delete(file);
            task.addTaskCompletionListener(whenEnded);
        }
        this.next = reader.readLine();
    }

    private void delete(Path file) {
        try {
            reader.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public String next() {
        String line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        try {
            next = reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line;
    }
}
