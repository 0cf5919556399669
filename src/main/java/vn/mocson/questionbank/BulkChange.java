package vn.mocson.questionbank;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of many questions at once.
 *
 * @param topic a path; null leaves it
 * @param difficulty null leaves it
 * @param reason needed where an approved question is among them: it gets a new version
 */
public record BulkChange(
        @Nullable String topic,
        @Nullable Difficulty difficulty,
        Set<String> addedTags,
        Set<String> removedTags,
        String reason) {}
