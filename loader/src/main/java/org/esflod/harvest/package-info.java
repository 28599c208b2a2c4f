/**
 * What programs look for at a publisher of data: the catalogue by DCAT-AP-SE, sitemaps, the description of the interface, the
 * data package, the versions.
 *
 * <p>In: the version served and those that stand. Out: documents made when they are asked for, in which addresses are below
 * the base under which the version was published. Open {@link org.esflod.harvest.HarvestRoutes} first.
 */
@NullMarked
package org.esflod.harvest;

import org.jspecify.annotations.NullMarked;
