package vn.mocson.common.web;

import org.jspecify.annotations.Nullable;

/** A stamp for something immutable that is replaced as a whole: equal to itself alone, without a look inside. */
public final class SameObject {

    private final Object object;

    public SameObject(Object object) {
        this.object = object;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SameObject same && same.object == object;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
