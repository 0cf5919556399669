package vn.mocson.ceremony;

/**
 * How a prize is received on the stage.
 *
 * @param behalf full name of who receives it in place of the holder; empty where the holder does
 * @param absent nobody comes forward; the prize is handed over afterwards
 */
public record Receiver(String behalf, boolean absent) {

    static final int LONGEST = 200;

    public static final Receiver HOLDER = new Receiver("", false);

    @Override
    public String toString() {
        return "Receiver"; // names stay out of logs
    }
}
