package vn.mocson.common.paper;

/**
 * A centred line of a head or a signature.
 *
 * @param size in points
 * @param underscored a line right under the letters, as long as they are
 * @param ruleMm how long a drawn line stands below it, in millimetres; 0 for none
 */
record Line(String text, int size, boolean bold, boolean italic, boolean underscored, int ruleMm) {

    static Line plain(String text, int size) {
        return new Line(text, size, false, false, false, 0);
    }

    static Line bold(String text, int size) {
        return new Line(text, size, true, false, false, 0);
    }

    static Line italic(String text, int size) {
        return new Line(text, size, false, true, false, 0);
    }

    Line underlined(int ruleMm) {
        return new Line(text, size, bold, italic, underscored, ruleMm);
    }
}
