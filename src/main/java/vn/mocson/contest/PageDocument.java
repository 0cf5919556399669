package vn.mocson.contest;

import java.time.Instant;

/**
 * A document that pages of a contest link to, as it stands in a list.
 *
 * @param name as a phone keeps it, with the ending of what it is
 * @param size in bytes
 */
public record PageDocument(DocumentId id, String name, DocumentType type, int size, Instant addedAt, String addedBy) {}
