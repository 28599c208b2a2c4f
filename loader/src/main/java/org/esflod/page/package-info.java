/**
 * Pages for people, in Swedish and English, whole without scripts.
 *
 * <p>In: the served version. Out: HTML. Texts stand in {@code *_sv.properties} and {@code *_en.properties}, layouts in
 * {@code *.ftlh}; {@code web/layout.ftlh} is the frame of all.
 */
@NullMarked
package org.esflod.page;

import org.jspecify.annotations.NullMarked;
