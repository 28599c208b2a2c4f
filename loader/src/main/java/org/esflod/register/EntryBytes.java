package org.esflod.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Entries as bytes, in the order of {@link RegisterEntry}. */
final class EntryBytes {
    private static final List<String> KINDS = List.of("legal", "foreign", "special", "short", "former");

    /** No day is that early. */
    private static final long NO_DAY = LocalDate.of(-1, 1, 1).toEpochDay();

    private EntryBytes() {}

    static BytesRef write(RegisterEntry entry) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeVLong(Long.parseLong(entry.key()));
            out.writeVInt(entry.names().size());
            for (RegisterName name : entry.names()) {
                out.writeString(name.name());
                out.writeByte((byte) KINDS.indexOf(name.kind()));
                out.writeByte((byte) source(name.source()));
                writeDay(out, name.from());
            }
            writeText(out, entry.legalForm());
            writeText(out, entry.juridicalForm());
            writeText(out, entry.place());
            writeText(out, entry.postcode());
            writeDay(out, entry.registered());
            writeDay(out, entry.deregistered());
            out.writeByte((byte) (entry.active() ? 1 : 0));
            writeText(out, entry.lei());
            out.writeByte((byte) entry.sources().stream()
                    .mapToInt(source -> 1 << source(source))
                    .sum());
            writeText(out, entry.cause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static RegisterEntry read(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        try {
            String key = String.format("%010d", in.readVLong());
            int count = in.readVInt();
            List<RegisterName> names = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                names.add(new RegisterName(
                        in.readString(),
                        KINDS.get(in.readByte()),
                        Source.numbered(in.readByte()).id(),
                        day(in)));
            }
            return new RegisterEntry(
                    key,
                    names.get(0).name(),
                    names,
                    text(in),
                    text(in),
                    text(in),
                    text(in),
                    day(in),
                    day(in),
                    in.readByte() == 1,
                    text(in),
                    sources(in.readByte()),
                    text(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key alone. */
    static long key(BytesRef bytes) {
        return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVLong();
    }

    private static List<String> sources(int bits) {
        List<String> sources = new ArrayList<>(3);
        for (Source source : Source.values()) {
            if ((bits & (1 << source.number())) != 0) {
                sources.add(source.id());
            }
        }
        sources.sort(null);
        return sources;
    }

    private static int source(String id) {
        for (Source source : Source.values()) {
            if (source.id().equals(id)) {
                return source.number();
            }
        }
        throw new IllegalArgumentException("no register is called " + id);
    }

    private static void writeText(DataOutput out, @Nullable String text) throws IOException {
        out.writeString(text == null ? "" : text);
    }

    private static @Nullable String text(DataInput in) throws IOException {
        String text = in.readString();
        return text.isEmpty() ? null : text;
    }

    private static void writeDay(DataOutput out, @Nullable LocalDate day) throws IOException {
        out.writeZLong(day == null ? NO_DAY : day.toEpochDay());
    }

    private static @Nullable LocalDate day(DataInput in) throws IOException {
        long day = in.readZLong();
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }
}
