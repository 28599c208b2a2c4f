/**
 * Files to raw fields.
 *
 * <p>In: saved project pages, and the forms of {@code mapping/sources} that say which labels they have. Out: {@link
 * org.esflod.source.SourceRecord}s: labels and values as the source wrote them, each with the place where it stood. Nothing is
 * interpreted here.
 *
 * <p>Open {@link org.esflod.source.PageReader} first. A page's text becomes lines ({@link org.esflod.source.PageText}, {@link
 * org.esflod.source.HtmlLines}), its form is told by its labels ({@link org.esflod.source.PageForms}), which are found by layout
 * ({@link org.esflod.source.RunInBlocks}, {@link org.esflod.source.PairBlocks}); {@link org.esflod.source.LabelValues} makes fields
 * of them, {@link org.esflod.source.PageBody} sections of the text below.
 */
@NullMarked
package org.esflod.source;

import org.jspecify.annotations.NullMarked;
