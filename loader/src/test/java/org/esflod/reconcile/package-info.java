/** Reconciliation, asked over HTTP as its clients ask. */
@NullMarked
package org.esflod.reconcile;

import org.jspecify.annotations.NullMarked;
