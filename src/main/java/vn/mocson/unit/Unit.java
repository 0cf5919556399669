package vn.mocson.unit;

import org.jspecify.annotations.Nullable;

/**
 * One unit of a tree.
 *
 * @param path names of the units above it, from the top, joined by " › "; empty for a root
 * @param depth 0 for a root
 * @param headcount party members or employees it reports; 0 where unknown
 */
public record Unit(
        UnitId id, @Nullable UnitId parent, String code, String name, String path, int depth, int headcount) {}
