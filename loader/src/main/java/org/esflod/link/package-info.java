/**
 * Names and codes to official identifiers, with evidence.
 *
 * <p>In: {@link org.esflod.project.Project}. Out: {@link org.esflod.link.LinkedProject}, the organisations, places and
 * links it needs, each link with the reason it was made. No person passes this stage.
 *
 * <p>Open {@link org.esflod.link.ProjectLinker} first; {@link org.esflod.link.OwnerGazetteer} says which names may assign
 * an organisation, {@link org.esflod.link.PersonalDataMask} what is taken out of texts, {@link
 * org.esflod.link.LinkCollector} what a run gathers over its projects.
 */
@NullMarked
package org.esflod.link;

import org.jspecify.annotations.NullMarked;
