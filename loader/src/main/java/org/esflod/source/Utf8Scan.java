package org.esflod.source;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * One pass over a file, to tell its encoding by: which of its bytes are UTF-8, and a sample of what is not plain ASCII.
 *
 * <p>The sample is of lines with bytes from 0x80 on, from anywhere in the file: the beginning may be in plain ASCII while the
 * first {@code å} stands on row 900. Memory: bounded, whatever the file's size.
 */
final class Utf8Scan {
    /** What the detector looks at. */
    private static final int SAMPLE = 8_000;

    /** Enough of a line to tell its language by; a file may be one line. */
    private static final int LONGEST_LINE = 400;

    private static final int BUFFER = 1 << 16;

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final byte[] line = new byte[LONGEST_LINE];
    private int lineLength;
    private boolean lineCounts;
    private int lineNumber = 1;
    private int lineOfZero;
    private int lineOfFault;
    private long sequences;
    private long faults;
    private boolean cut;

    private int pending;
    private int lowest = 0x80;
    private int highest = 0xbf;

    private Utf8Scan() {}

    /** Reads a file to its end, or to where a packed one breaks off. */
    static Utf8Scan of(Bytes bytes) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = bytes.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    scan.take(buffer[i] & 0xff);
                }
            }
        } catch (EOFException | ZipException e) {
            scan.pending = 0; // what is there is told; the break is reported where it is read
        }
        if (scan.pending > 0) {
            scan.cut = true;
            scan.fault();
        }
        scan.endLine();
        return scan;
    }

    /** Whether all of it is UTF-8. */
    boolean valid() {
        return faults == 0;
    }

    /** Whether it holds characters that only UTF-8 writes so, beyond plain ASCII. */
    boolean beyondAscii() {
        return sequences > 0;
    }

    /**
     * Whether it is UTF-8 all the same, with a few damaged bytes, or cut inside its last character: texts in other encodings
     * hardly ever hold a valid sequence.
     */
    boolean mostlyValid() {
        return sequences >= 4 * faults || (sequences > 0 && faults == 1 && cut);
    }

    /** The first line with a zero byte, as UTF-16 has them, and no other text; 0 where there is none. */
    int lineOfZero() {
        return lineOfZero;
    }

    /** The first line that is no UTF-8; 0 where there is none. */
    int lineOfFault() {
        return lineOfFault;
    }

    /** Lines with bytes beyond plain ASCII. */
    byte[] sample() {
        return sample.toByteArray();
    }

    private void take(int value) {
        if (value == 0 && lineOfZero == 0) {
            lineOfZero = lineNumber;
        }
        lineCounts |= value >= 0x80;
        if (value == '\n' || lineLength == LONGEST_LINE) {
            endLine();
        }
        line[lineLength++] = (byte) value;
        decode(value);
        lineNumber += value == '\n' ? 1 : 0;
    }

    private void decode(int value) {
        if (pending > 0 && value >= lowest && value <= highest) {
            pending--;
            sequences += pending == 0 ? 1 : 0;
            lowest = 0x80;
            highest = 0xbf;
            return;
        }
        if (pending > 0) {
            fault();
        }
        begin(value);
    }

    /** The first byte of a character: how many follow, and what the next one may be (Unicode, table 3-7). */
    private void begin(int value) {
        pending = value < 0xc2 ? 0 : value < 0xe0 ? 1 : value < 0xf0 ? 2 : value < 0xf5 ? 3 : 0;
        if (value >= 0x80 && pending == 0) {
            fault();
        }
        lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
        highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
    }

    private void fault() {
        faults++;
        lineOfFault = lineOfFault == 0 ? lineNumber : lineOfFault;
    }

    private void endLine() {
        if (lineCounts && sample.size() + lineLength <= SAMPLE) {
            sample.write(line, 0, lineLength);
        }
        lineLength = 0;
        lineCounts = false;
    }
}
