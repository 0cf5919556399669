package vn.mocson.product;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;

/** Two hundred people at once. Most sit and hand in, again and again; some run out of time; some use two devices. */
final class Crowd {

    static final int PEOPLE = 200;
    private static final int ABANDONING = 30;
    private static final int WITH_TWO_DEVICES = 20;
    private static final Duration TO_FINISH = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Ledger ledger = new Ledger();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Map<Integer, LongAdder> told = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean finishing;

    /**
     * What everybody knows of the contest.
     *
     * @param patientRound one that leaves time to hand in; {@code hastyRound} lasts a minute
     */
    record Contest(String slug, String consent, List<String> units, String patientRound, String hastyRound) {

        static Contest read(Door door, String slug) throws IOException {
            JsonNode contest = door.get("/contests/" + slug, null).body();
            List<String> units = new ArrayList<>();
            door.get("/contests/" + slug + "/units?q=&limit=9", null)
                    .body()
                    .forEach(unit -> units.add(unit.get("id").asString()));
            return new Contest(
                    slug,
                    contest.at("/registration/consent/version").asString(),
                    units.subList(1, units.size()),
                    contest.at("/rounds/0/id").asString(),
                    contest.at("/rounds/1/id").asString());
        }
    }

    /** Everybody comes at once. */
    static Crowd comesTo(Contest contest, String url, long seed) {
        Crowd crowd = new Crowd();
        for (int number = 0; number < PEOPLE; number++) {
            Person person = new Person(
                    number, contest.units().get(number % contest.units().size()));
            boolean abandons = number < ABANDONING;
            boolean twoDevices = !abandons && number < ABANDONING + WITH_TWO_DEVICES;
            for (int device = 0; device < (twoDevices ? 2 : 1); device++) {
                String name = "person-" + number + "-" + device;
                Device mine = new Device(
                        crowd,
                        contest,
                        person,
                        new Door(crowd.http, url, name),
                        new SplittableRandom(seed + name.hashCode()),
                        abandons);
                crowd.threads.add(Thread.ofVirtual().name(name).unstarted(mine));
            }
        }
        crowd.threads.forEach(Thread::start);
        return crowd;
    }

    /** @param number makes the phone number */
    record Person(int number, String unit) {

        String phone() {
            return "09" + (30_000_000 + number);
        }
    }

    Ledger ledger() {
        return ledger;
    }

    boolean finishing() {
        return finishing;
    }

    /** An answer that no person at the door can do anything with. */
    void surprisedBy(String what) {
        surprises.add(what);
    }

    /** The server asked to come again later. */
    void toldToWait(int status) {
        told.computeIfAbsent(status, s -> new LongAdder()).increment();
    }

    /** How often each passing refusal was heard, by its status. */
    Map<Integer, LongAdder> toldToWait() {
        return told;
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** Everybody sends what they still have, some hand in, all leave. */
    void finish() throws InterruptedException {
        finishing = true;
        long end = System.nanoTime() + TO_FINISH.toNanos();
        for (Thread thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                throw new AssertionError(thread.getName() + " could not finish within " + TO_FINISH);
            }
        }
    }
}
