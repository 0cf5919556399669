package vn.mocson.report.papers;

import org.jspecify.annotations.Nullable;

/**
 * A paper in the forms in which it is handed on.
 *
 * @param name of its files, without the ending
 * @param ownTemplate whether the Word file follows the office's template; the PDF never does
 * @param unnamed how many winners did not agree to be named in public
 */
public record MadePaper(
        PaperKind kind,
        String name,
        byte[] docx,
        byte[] pdf,
        byte @Nullable [] xlsx,
        boolean ownTemplate,
        boolean draft,
        int unnamed) {

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "MadePaper[" + name + "]";
    }
}
