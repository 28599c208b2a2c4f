package org.esflod.sparql.columns;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.jspecify.annotations.Nullable;

/** Goes through the statements that match one triple pattern, from a column where it is in memory, otherwise from the store's trees. */
final class Cursor {
    private final Step step;
    private final Matches matches;
    private final NodeTupleTable triples;

    private long before;
    private Kind kind = Kind.TREE;
    private @Nullable Column column;
    private int at;
    private int end;
    private int free;
    private @Nullable Iterator<Tuple<NodeId>> found;

    private enum Kind {
        /** Statements with one key, of which the other end is looked for. */
        KEY,
        /** All statements of the property. */
        ALL,
        /** Whether there is the statement: once or not at all. */
        ONCE,
        TREE
    }

    Cursor(Step step, Matches matches, NodeTupleTable triples) {
        this.step = step;
        this.matches = matches;
        this.triples = triples;
    }

    /** Begins anew, with what is matched by now. */
    void open() {
        before = matches.bound();
        boolean subject = step.subject() < 0 || matches.has(step.subject());
        boolean object = step.object() < 0 || matches.has(step.object());
        if (!openColumn(subject, object)) {
            kind = Kind.TREE;
            found = triples.find(TupleFactory.create3(
                    node(step.subject(), step.subjectId()),
                    node(step.property(), step.propertyId()),
                    node(step.object(), step.objectId())));
        }
    }

    private boolean openColumn(boolean subject, boolean object) {
        Lookup bySubject = step.bySubject();
        Lookup byObject = step.byObject();
        if (bySubject == null || byObject == null) {
            return false;
        }
        Column chosen = subject ? bySubject.next() : object ? byObject.next() : byObject.known();
        if (chosen == null) {
            return false;
        }
        column = chosen;
        if (subject && object) {
            kind = Kind.ONCE;
            at = 0;
            end = chosen.contains(id(step.subject(), step.subjectId()), id(step.object(), step.objectId())) ? 1 : 0;
        } else if (subject || object) {
            kind = Kind.KEY;
            long key = subject ? id(step.subject(), step.subjectId()) : id(step.object(), step.objectId());
            free = subject ? step.object() : step.subject();
            at = chosen.first(key);
            end = chosen.end(at, key);
        } else {
            kind = Kind.ALL;
            at = 0;
            end = chosen.size();
        }
        return true;
    }

    private long id(int variable, long id) {
        return variable < 0 ? id : matches.get(variable);
    }

    private @Nullable NodeId node(int variable, long id) {
        if (variable >= 0 && !matches.has(variable)) {
            return null;
        }
        return Ids.node(id(variable, id));
    }

    /** Whether there is one more; its numbers stand in the matches then. */
    boolean next() {
        matches.back(before);
        Column known = column;
        if (kind == Kind.TREE || known == null) {
            return nextOfTree();
        }
        while (at < end) {
            int place = at++;
            if (kind == Kind.KEY) {
                matches.set(free, known.value(place));
                return true;
            }
            if (kind == Kind.ONCE) {
                return true;
            }
            // By object.
            if (step.subject() != step.object() || known.key(place) == known.value(place)) {
                matches.set(step.object(), known.key(place));
                matches.set(step.subject(), known.value(place));
                return true;
            }
        }
        return false;
    }

    private boolean nextOfTree() {
        Iterator<Tuple<NodeId>> statements = found;
        while (statements != null && statements.hasNext()) {
            Tuple<NodeId> statement = statements.next();
            matches.back(before);
            if (take(step.subject(), statement.get(0))
                    && take(step.property(), statement.get(1))
                    && take(step.object(), statement.get(2))) {
                return true;
            }
        }
        found = null;
        return false;
    }

    private boolean take(int variable, NodeId id) {
        if (variable < 0) {
            return true;
        }
        long bits = Ids.of(id);
        if (matches.has(variable)) {
            return matches.get(variable) == bits;
        }
        matches.set(variable, bits);
        return true;
    }
}
