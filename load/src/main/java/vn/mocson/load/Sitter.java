package vn.mocson.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import vn.mocson.load.Tally.Kind;

/** A virtual entrant: start, a save per question, submission; when the next step comes is the load's affair. */
abstract class Sitter extends Caller {

    private static final byte[] EMPTY = Requests.ascii("{}");
    private final Contest contest;
    private final Requests requests;
    private final RandomGenerator random;
    private final List<Ledger> ledgers;
    private String token = "";
    private Paper paper;
    private Ledger ledger;
    private byte[] saveHead = EMPTY;
    private long revision;
    private int question;

    Sitter(Loop loop, Contest contest, Supplier<Tally> tally, List<Ledger> ledgers, RandomGenerator random) {
        super(loop, contest, tally);
        this.contest = contest;
        this.requests = new Requests(contest.url());
        this.ledgers = ledgers;
        this.random = random;
    }

    /** Whether nothing more is to be sent; attempts stay open then, and are looked at too. */
    abstract boolean over();

    /** Nothing more will be sent. */
    abstract void ended();

    /** After a reply: does the step when its time has come. */
    abstract void whenDue(Runnable step);

    /** The attempt is over, one way or the other. */
    abstract void finished();

    void start(String whose) {
        token = whose;
        String path = "/api/v1/rounds/" + contest.round() + "/attempts";
        send(Kind.START, requests.head("POST", path, token, "Accept-Encoding: gzip\r\n"), EMPTY);
    }

    private void answerNext() {
        if (over()) {
            ended();
            return;
        }
        if (question == paper.questions().size()) {
            String path = "/api/v1/attempts/" + paper.attempt() + "/submission";
            // every entrant has a connection of their own, as every phone has
            send(Kind.SUBMISSION, requests.head("POST", path, token, "Connection: close\r\n"), EMPTY);
            return;
        }
        Paper.Question asked = paper.questions().get(question++);
        String option = asked.options().get(random.nextInt(asked.options().size()));
        revision++;
        ledger.sending(asked.id(), option);
        send(Kind.SAVE, saveHead, Requests.answer(revision, asked.id(), option));
    }

    @Override
    final void succeeded(Kind kind) {
        switch (kind) {
            case START -> {
                paper = connection.paper();
                revision = paper.revision();
                question = 0;
                saveHead = requests.head("PUT", "/api/v1/attempts/" + paper.attempt() + "/responses", token, "");
                ledger = new Ledger(paper.attempt(), token);
                ledgers.add(ledger);
                whenDue(this::answerNext);
            }
            case SAVE -> {
                if (connection.holds(("\"revision\":" + revision).getBytes(StandardCharsets.US_ASCII))) {
                    ledger.saved(revision);
                } else {
                    tally().error("saves: answered with another revision");
                }
                whenDue(this::answerNext);
            }
            default -> {
                ledger.submitted();
                finished();
            }
        }
    }

    @Override
    final void gaveUp(Kind kind) {
        connection.close();
        // a server that refuses everybody at once is not to be asked a million times
        loop.at(System.nanoTime() + 100_000_000L, this::finished);
    }
}
