package dev.rata.adapter.term;

import java.util.Iterator;
import java.util.NoSuchElementException;
import scala.collection.AbstractSeq;
import scala.collection.immutable.ArraySeq;
import scala.collection.immutable.Vector;

/** Any values, in Scala's persistent vector. */
final class ObjectVector extends VectorTerm {
    private final Vector<Object> vector;

    ObjectVector(Vector<Object> vector) {
        this.vector = vector;
    }

    static ObjectVector ofAll(Object[] elements) {
        return new ObjectVector(Vector.from(ArraySeq.unsafeWrapArray(elements)));
    }

    @Override
    public int size() {
        return vector.length();
    }

    @Override
    public Object at(int index) {
        return vector.apply(index);
    }

    @Override
    public Elements elements() {
        return Elements.VALUES;
    }

    @Override
    public VectorTerm append(Object element) {
        return new ObjectVector(cast(sequence().appended(element)));
    }

    @Override
    public VectorTerm prepend(Object element) {
        return new ObjectVector(cast(sequence().prepended(element)));
    }

    @Override
    public VectorTerm slice(int from, int until) {
        if (until <= from) {
            return EMPTY;
        }
        return until - from == vector.length() ? this : new ObjectVector(cast(vector.slice(from, until)));
    }

    @Override
    public VectorTerm concat(VectorTerm other) {
        if (other instanceof ObjectVector that) {
            return new ObjectVector(cast(sequence().appendedAll(that.vector)));
        }
        return super.concat(other);
    }

    @Override
    public Iterator<Object> iterator() {
        var elements = vector.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            public Object next() {
                if (!elements.hasNext()) {
                    throw new NoSuchElementException();
                }
                return elements.next();
            }
        };
    }

    /** Under this type Java sees one method of each name, without the type parameters it cannot tell apart. */
    private AbstractSeq<Object> sequence() {
        return vector;
    }

    @SuppressWarnings("unchecked")
    private static Vector<Object> cast(Object vector) {
        return (Vector<Object>) vector;
    }
}
