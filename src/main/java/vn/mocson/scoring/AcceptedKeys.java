package vn.mocson.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.mocson.questionbank.OptionId;

/** What counts as right for a question instead of the key it was sealed with. */
public sealed interface AcceptedKeys {

    /** Whatever was answered or not: everybody who was asked has it right, with full points. */
    record Everything() implements AcceptedKeys {}

    /**
     * Each of these is a right answer; where points are given in part, the one that gives most counts.
     *
     * @param keys at least one, none of them empty
     */
    record AnyOf(List<Set<OptionId>> keys) implements AcceptedKeys {

        public AnyOf {
            keys = keys.stream().map(Set::copyOf).distinct().toList();
            if (keys.isEmpty() || keys.stream().anyMatch(Set::isEmpty)) {
                throw new IllegalArgumentException("a key without options");
            }
        }
    }

    /** {@code a,b|c}: the sets in a fixed order, so that equal ones are equal text. */
    static String encode(Collection<Set<OptionId>> keys) {
        return keys.stream()
                .map(key -> new TreeSet<>(key).stream().map(OptionId::value).collect(Collectors.joining(",")))
                .sorted()
                .distinct()
                .collect(Collectors.joining("|"));
    }

    static List<Set<OptionId>> decode(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|", -1))
                        .map(key -> Arrays.stream(key.split(",", -1))
                                .map(OptionId::new)
                                .collect(Collectors.toUnmodifiableSet()))
                        .toList();
    }
}
