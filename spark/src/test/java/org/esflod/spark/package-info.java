/** The job beside one machine, on the same inputs. */
@NullMarked
package org.esflod.spark;

import org.jspecify.annotations.NullMarked;
