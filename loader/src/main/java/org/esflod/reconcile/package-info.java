/**
 * The Reconciliation Service API, version 0.2, at {@code /reconcile}: names of others to things of ours.
 *
 * <p>In: batches of names with what else is known, as OpenRefine sends them. Out: candidates with scores and features of the
 * linker, and {@code match} only where the linker would accept one. Open {@link org.esflod.reconcile.ReconcileRoute} first; what is
 * decided stands in {@link org.esflod.reconcile.Reconciler}. Source: <a
 * href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">specification</a>.
 */
@NullMarked
package org.esflod.reconcile;

import org.jspecify.annotations.NullMarked;
