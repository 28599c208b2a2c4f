/**
 * Raw fields to a project.
 *
 * <p>In: {@link org.esflod.source.SourceRecord}. Out: {@link org.esflod.project.Project}: dates, money, keys, and every
 * name still as the source wrote it. {@link org.esflod.project.RecordJson} is its JSON form, the seam between stages.
 */
@NullMarked
package org.esflod.project;

import org.jspecify.annotations.NullMarked;
