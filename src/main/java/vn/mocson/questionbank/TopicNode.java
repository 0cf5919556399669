package vn.mocson.questionbank;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A topic in the tree of its bank.
 *
 * @param path its names from the root, joined by {@link QuestionDraft#TOPIC_SEPARATOR}
 * @param depth 0 at the root
 * @param questions that stand directly in it
 */
public record TopicNode(TopicId id, @Nullable TopicId parent, String name, String path, int depth, int questions)
        implements Serializable {}
