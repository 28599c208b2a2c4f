package org.esflod.source;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param name relative to the input it was found in, with {@code /} between folders, such as {@code 2009/001.txt}
 * @param path where it stands
 */
public record InputFile(String name, Path path) {}
