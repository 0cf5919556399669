package vn.mocson.product;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What becomes of each request: the same for the same seed, sender and number, whatever the threads do meanwhile.
 *
 * @param shares how many of a hundred requests meet each fault; the others get through
 */
record NetworkScript(long seed, Map<Fault, Integer> shares) {

    enum Fault {
        NONE,
        /** It never reaches the server. */
        REQUEST_LOST,
        /** The server did what was asked, and the sender does not hear of it. */
        REPLY_LOST,
        /** The connection breaks in the middle of the reply. */
        REPLY_CUT,
        DELAYED,
        /** The same bytes arrive twice, on two connections at the same time. */
        DUPLICATED,
        /** Requests of others that were sent later get through first. */
        OVERTAKEN,
        /** The sender sees a broken connection; the request arrives after the sender's next one. */
        LATE
    }

    /** @param share of the reply that gets through where it is cut; below a half, the sender gets the first of two replies */
    record Event(Fault fault, Duration pause, double share) {}

    static final Event NOTHING = new Event(Fault.NONE, Duration.ZERO, 1);

    private static final int LONGEST_PAUSE_MS = 300;

    /** A bad day: every fourth request meets something. */
    static NetworkScript badDay(long seed) {
        Map<Fault, Integer> shares = new EnumMap<>(Fault.class);
        shares.put(Fault.REQUEST_LOST, 3);
        shares.put(Fault.REPLY_LOST, 4);
        shares.put(Fault.REPLY_CUT, 3);
        shares.put(Fault.DELAYED, 4);
        shares.put(Fault.DUPLICATED, 5);
        shares.put(Fault.OVERTAKEN, 3);
        shares.put(Fault.LATE, 4);
        return new NetworkScript(seed, shares);
    }

    Event event(String sender, int number) {
        SplittableRandom dice = new SplittableRandom(seed * 31 + sender.hashCode() * 1_000_003L + number * 7_919L);
        int thrown = dice.nextInt(100);
        Duration pause = Duration.ofMillis(dice.nextInt(LONGEST_PAUSE_MS));
        double share = dice.nextDouble();
        for (Map.Entry<Fault, Integer> entry : shares.entrySet()) {
            thrown -= entry.getValue();
            if (thrown < 0) {
                return new Event(entry.getKey(), pause, share);
            }
        }
        return new Event(Fault.NONE, pause, share);
    }
}
