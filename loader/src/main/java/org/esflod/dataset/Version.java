package org.esflod.dataset;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One version that is kept.
 *
 * @param id derived from its content; see {@link VersionId}
 * @param folder where it stands
 * @param current whether it is the one that is served
 * @param written when its folder was last written to; to show, and to sort by
 */
public record Version(String id, Path folder, boolean current, Instant written) {}
