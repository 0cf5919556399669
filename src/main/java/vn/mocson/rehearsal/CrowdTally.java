package vn.mocson.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a crowd has lived through so far: what it was told is saved, how long it waited. Built from a journal, line by line. */
class CrowdTally {

    /** What a person does at the door. */
    enum Kind {
        PAGE,
        REGISTER,
        SIGN_IN,
        BEGIN,
        SAVE,
        SUBMIT,
        READ,
        RECEIPT
    }

    /** One person. Changed by the thread that plays them alone, and by the journal that is read at a start. */
    static final class Player {

        private @Nullable String token;
        private @Nullable String attempt;
        private long revision;
        private final Map<String, String> saved = new HashMap<>();
        private @Nullable String receipt;
        private boolean receiptRead;
        private boolean gaveUp;

        @Nullable
        String token() {
            return token;
        }

        @Nullable
        String attempt() {
            return attempt;
        }

        /** The highest that was acknowledged. */
        long revision() {
            return revision;
        }

        /** Whether an answer to this question was acknowledged. */
        boolean answered(String question) {
            return saved.containsKey(question);
        }

        Map<String, String> saved() {
            return saved;
        }

        @Nullable
        String receipt() {
            return receipt;
        }

        boolean receiptRead() {
            return receiptRead;
        }

        boolean done() {
            return receiptRead || gaveUp;
        }

        private boolean sitting() {
            return attempt != null && receipt == null && !gaveUp;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Player> players = new ArrayList<>();
    private final Map<Kind, List<Integer>> millis = new EnumMap<>(Kind.class);
    private long requests;
    private long errors;
    private long broken;
    private long waited;
    private long answers;
    private int beginnings;

    CrowdTally(int people) {
        for (int i = 0; i < people; i++) {
            players.add(new Player());
        }
        for (Kind kind : Kind.values()) {
            millis.put(kind, new ArrayList<>());
        }
    }

    Player player(int number) {
        return players.get(number);
    }

    List<Player> players() {
        return players;
    }

    /** Takes one line of the journal in. One that this version does not know changes nothing. */
    void take(String line) {
        String[] parts = line.split("\t", -1);
        lock.lock();
        try {
            take(parts);
        } finally {
            lock.unlock();
        }
    }

    private void take(String[] parts) {
        Player player = players.get(Integer.parseInt(parts[1]));
        switch (parts[0]) {
            case CrowdJournal.BEGINNING -> {
                beginnings++;
                broken = 0; // those that the restart broke say nothing about the service
            }
            case CrowdJournal.REPLY -> {
                requests++;
                millis.getOrDefault(Kind.valueOf(parts[2]), new ArrayList<>()).add(Integer.valueOf(parts[3]));
            }
            case CrowdJournal.ERROR -> {
                requests++;
                errors++;
            }
            case CrowdJournal.BROKEN -> {
                requests++;
                broken++;
            }
            case CrowdJournal.WAIT -> {
                requests++;
                waited++;
            }
            case CrowdJournal.TOKEN -> player.token = parts[2];
            case CrowdJournal.ATTEMPT -> player.attempt = parts[2];
            case CrowdJournal.SAVED -> {
                answers++;
                player.revision = Math.max(player.revision, Long.parseLong(parts[2]));
                player.saved.put(parts[3], parts[4]);
            }
            case CrowdJournal.RECEIPT -> player.receipt = parts[2];
            case CrowdJournal.READ -> player.receiptRead = true;
            case CrowdJournal.GAVE_UP -> player.gaveUp = true;
            default -> {
                // of another version
            }
        }
    }

    /** How many times the application began to play: once, and once more after every restart. */
    int beginnings() {
        lock.lock();
        try {
            return beginnings;
        } finally {
            lock.unlock();
        }
    }

    /** Everything but what only the database can tell. */
    Map<Figure, Long> figures() {
        lock.lock();
        try {
            Map<Figure, Long> figures = new EnumMap<>(Figure.class);
            figures.put(Figure.PEOPLE, (long) players.size());
            figures.put(Figure.BEGUN, count(player -> player.attempt != null));
            figures.put(Figure.SUBMITTED, count(player -> player.receipt != null));
            figures.put(Figure.RECEIPTS, count(player -> player.receiptRead));
            figures.put(Figure.GAVE_UP, count(player -> player.gaveUp));
            figures.put(Figure.ANSWERS, answers);
            figures.put(Figure.REQUESTS, requests);
            figures.put(Figure.ERRORS, errors + broken);
            figures.put(Figure.BROKEN, broken);
            figures.put(Figure.WAITED, waited);
            figures.put(Figure.RESTARTS, (long) Math.max(0, beginnings - 1));
            percentiles(figures, Kind.BEGIN, Figure.BEGIN_P50, Figure.BEGIN_P95, Figure.BEGIN_P99);
            percentiles(figures, Kind.SAVE, Figure.SAVE_P50, Figure.SAVE_P95, Figure.SAVE_P99);
            percentiles(figures, Kind.SUBMIT, Figure.SUBMIT_P50, Figure.SUBMIT_P95, Figure.SUBMIT_P99);
            return figures;
        } finally {
            lock.unlock();
        }
    }

    long sitting() {
        lock.lock();
        try {
            return count(Player::sitting);
        } finally {
            lock.unlock();
        }
    }

    private long count(Predicate<Player> which) {
        return players.stream().filter(which).count();
    }

    private void percentiles(Map<Figure, Long> figures, Kind kind, Figure p50, Figure p95, Figure p99) {
        List<Integer> sorted = new ArrayList<>(millis.getOrDefault(kind, List.of()));
        if (sorted.isEmpty()) {
            return;
        }
        Collections.sort(sorted);
        figures.put(p50, percentile(sorted, 50));
        figures.put(p95, percentile(sorted, 95));
        figures.put(p99, percentile(sorted, 99));
    }

    /** The nearest rank: so many of a hundred took no longer. */
    static long percentile(List<Integer> sorted, int percent) {
        int rank = Math.max(1, (sorted.size() * percent + 99) / 100);
        return sorted.get(rank - 1);
    }
}
