package vn.mocson.common.security;

import java.util.Optional;
import java.util.function.Function;

/**
 * Tells of which contest something is that a service is asked about, so that a role which holds for one contest counts
 * there and nowhere else. A module with such a type brings a bean; what nobody knows is of no contest.
 *
 * @param type of an argument
 * @param contest the number of its contest; empty where there is none such
 */
public record ContestOf<T>(Class<T> type, Function<T, Optional<Long>> contest) {

    /** The number of the contest of this argument, where it is of this type. */
    public Optional<Long> of(Object argument) {
        return type.isInstance(argument) ? contest.apply(type.cast(argument)) : Optional.empty();
    }
}
