package vn.mocson.ceremony;

/**
 * A prize and how it is received, for the list in which that is noted.
 *
 * @param result the name of the result it is of
 */
public record Received(AwardKey key, String result, String prize, String holder, String unit, Receiver receiver) {

    @Override
    public String toString() {
        return "Received[" + key + "]"; // names stay out of logs
    }
}
