package vn.mocson.questionbank.io;

/**
 * How a piece of a Word file is marked.
 *
 * @param colour of its letters in hex, empty for black or none
 * @param highlight behind its letters, a name or hex, empty for none
 */
record TextStyle(boolean underlined, boolean bold, String colour, String highlight) {

    static final TextStyle PLAIN = new TextStyle(false, false, "", "");
}
