package vn.mocson.common.paper;

/**
 * A place in a template that cannot be filled.
 *
 * @param name as it stands between the braces
 * @param where part, paragraph and the words around it, in Vietnamese
 */
public record TemplateProblem(Kind kind, String name, String where) {

    public enum Kind {
        /** Nothing is known by this name. */
        UNKNOWN,
        /** Braces that open and do not close in the same paragraph. */
        UNCLOSED,
        /** A table or a text of several paragraphs that does not stand in a paragraph of its own, or not in the body. */
        MISPLACED
    }

    /** A sentence about it. */
    public String sentence() {
        return switch (kind) {
            case UNKNOWN -> "Không có trường “{{" + name + "}}” (" + where + ").";
            case UNCLOSED -> "Dấu “{{” mở mà không có “}}” đóng trong cùng đoạn (" + where + ").";
            case MISPLACED ->
                "Trường “{{" + name
                        + "}}” là bảng hoặc nhiều đoạn nên phải đứng một mình trong một đoạn của thân văn bản (" + where
                        + ").";
        };
    }
}
