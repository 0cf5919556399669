package vn.mocson.practice;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be released, or is.
 *
 * @param depth of a topic in its tree, 0 at the root; 0 for a round
 * @param questions approved ones
 * @param obstacles why it cannot be released now; none where it can
 * @param release the one in force; null while there is none
 */
public record PracticeSource(
        SourceKind kind,
        long id,
        String name,
        int depth,
        int questions,
        List<Obstacle> obstacles,
        @Nullable Release release)
        implements Serializable {

    public PracticeSource {
        obstacles = List.copyOf(obstacles);
    }
}
