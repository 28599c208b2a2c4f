/**
 * Files to raw fields.
 *
 * <p>In: saved project pages and lists, and the forms of {@code mapping/sources} that say which labels and headings they have.
 * Out: {@link org.esflod.source.SourceRecord}s: labels and values as the source wrote them, each with the place where it stood.
 * Nothing is interpreted here.
 *
 * <p>Open {@link org.esflod.source.RecordReader} first, which tells by its bytes what a file is. The {@link
 * org.esflod.source.Heading} of a list fits a form; {@link org.esflod.source.TableReader} takes its rows ({@link
 * org.esflod.source.TableRows}) one by one, {@link org.esflod.source.RecordMaker} makes records of them. {@link
 * org.esflod.source.SourceForms} are read from CSVW metadata ({@link org.esflod.source.FormFile}).
 *
 * <p>Any other text goes to {@link org.esflod.source.PageReader}. A page's text becomes lines ({@link org.esflod.source.PageText}, {@link
 * org.esflod.source.HtmlLines}), its form is told by its labels ({@link org.esflod.source.PageForms}), which are found by layout
 * ({@link org.esflod.source.RunInBlocks}, {@link org.esflod.source.PairBlocks}); {@link org.esflod.source.LabelValues} makes fields
 * of them, {@link org.esflod.source.PageBody} sections of the text below.
 */
@NullMarked
package org.esflod.source;

import org.jspecify.annotations.NullMarked;
