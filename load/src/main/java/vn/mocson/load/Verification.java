package vn.mocson.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Afterwards: is every answer that was acknowledged still there? */
final class Verification {

    private static final int CONNECTIONS = 16;

    private Verification() {}

    record Found(int attempts, int open, long answers, long lost, String how) {

        static final Found NOTHING = new Found(0, 0, 0, 0, "not looked");

        String sentence() {
            return String.format(
                    Locale.ROOT,
                    "lost answers: %d of %,d acknowledged in %,d attempts, %,d of them still open (%s)",
                    lost,
                    answers,
                    attempts,
                    open,
                    how);
        }
    }

    /** By {@code GET /attempts/{id}}, as the entrant would see it. */
    static Found overTheApi(Contest contest, List<Ledger> ledgers) {
        Loop loop = new Loop();
        Tally tally = new Tally();
        int[] next = {0};
        long[] lost = {0};
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            readers.add(new Reader(loop, contest, tally, ledgers, next, lost));
        }
        readers.forEach(Reader::next);
        loop.run(() -> readers.stream().allMatch(r -> r.idle));
        if (tally.errorCount() > 0) {
            throw new Options.Stop("the answers could not be read back: " + tally.errors());
        }
        return found(ledgers, lost[0], "each read back over the API");
    }

    static Found found(List<Ledger> ledgers, long lost, String how) {
        return new Found(
                ledgers.size(),
                (int) ledgers.stream().filter(l -> !l.isSubmitted()).count(),
                ledgers.stream().mapToLong(Ledger::answers).sum(),
                lost,
                how);
    }

    /** {@code {question: [option]}} as one option per question. */
    static Map<String, String> single(Object responses) {
        Map<String, String> single = new HashMap<>();
        if (responses instanceof Map<?, ?> byQuestion) {
            byQuestion.forEach((question, options) -> {
                if (options instanceof List<?> list && !list.isEmpty()) {
                    single.put(String.valueOf(question), String.valueOf(list.getFirst()));
                }
            });
        }
        return single;
    }

    private static final class Reader extends Caller {

        private final Requests requests;
        private final List<Ledger> ledgers;
        private final int[] next;
        private final long[] lost;
        private Ledger looking;
        private boolean idle;

        private Reader(Loop loop, Contest contest, Tally tally, List<Ledger> ledgers, int[] next, long[] lost) {
            super(loop, contest, () -> tally);
            this.requests = new Requests(contest.url());
            this.ledgers = ledgers;
            this.next = next;
            this.lost = lost;
        }

        private void next() {
            idle = next[0] >= ledgers.size();
            if (!idle) {
                looking = ledgers.get(next[0]++);
                send(
                        Tally.Kind.PAGE,
                        requests.head("GET", "/api/v1/attempts/" + looking.attempt, looking.token, ""),
                        new byte[0]);
            }
        }

        @Override
        void succeeded(Tally.Kind kind) {
            Map<?, ?> attempt = (Map<?, ?>) Json.parse(connection.bodyBytes());
            lost[0] += looking.lost(
                    single(attempt.get("responses")),
                    Long.parseLong(String.valueOf(attempt.get("revision"))),
                    "SUBMITTED".equals(attempt.get("state")));
            next();
        }

        @Override
        void gaveUp(Tally.Kind kind) {
            idle = true;
        }

        @Override
        boolean counts() {
            return false;
        }
    }
}
