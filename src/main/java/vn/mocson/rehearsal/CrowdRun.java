package vn.mocson.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.mocson.rehearsal.CrowdDoor.Answer;
import vn.mocson.rehearsal.CrowdTally.Kind;
import vn.mocson.rehearsal.CrowdTally.Player;

/** Plays a crowd, or the rest of it where the journal already tells of one: each person in a thread of their own. */
final class CrowdRun {

    private static final Logger log = LoggerFactory.getLogger(CrowdRun.class);
    private static final String API = "/api/v1/";
    /** As often as the entrants' page tries before it asks the person. */
    private static final int MOST_TRIES = 5;

    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(1);
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final CrowdScript script;
    private final CrowdDoor door;
    private final CrowdJournal journal;
    private final CrowdTally tally;
    private final Duration elapsed;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param elapsed since the crowd began, where it goes on after a restart */
    CrowdRun(CrowdScript script, CrowdDoor door, CrowdJournal journal, CrowdTally tally, Duration elapsed) {
        this.script = script;
        this.door = door;
        this.journal = journal;
        this.tally = tally;
        this.elapsed = elapsed;
    }

    /** Somebody ended it, or the application ends. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** A person whom the server refused for good. */
    private static final class GaveUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GaveUp(String why) {
            super(why);
        }
    }

    @FunctionalInterface
    private interface Request {
        Answer send() throws IOException, InterruptedException;
    }

    /** Returns when everybody is done or has given up, or after {@link #stop}. */
    void play() {
        journal.beginning();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < script.people(); i++) {
            int number = i;
            threads.add(Thread.ofVirtual().name("crowd-" + number).start(() -> play(number)));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void play(int number) {
        Player player = tally.player(number);
        try {
            if (!player.done()) {
                pause(script.arrival(number).minus(elapsed));
                sit(number, player);
            }
        } catch (Stopped ended) {
            // what was written stays written
        } catch (GaveUp | JacksonException e) {
            log.warn("Tổng duyệt: người mô phỏng số {} bỏ dở ({})", number, e.getMessage());
            journal.gaveUp(number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sit(int number, Player player) throws InterruptedException {
        String token = player.token();
        if (token == null) {
            token = enter(number);
        }
        String receipt = player.receipt();
        if (receipt == null) {
            receipt = answer(number, player, token);
        }
        String code = receipt;
        Answer found = need(number, Kind.RECEIPT, () -> door.get(number, null, API + "receipts/" + code));
        if (found.good()) {
            journal.read(number);
        }
    }

    /** As people do: the page, the form, and signing in again on the phone that they sit with. */
    private String enter(int number) throws InterruptedException {
        need(number, Kind.PAGE, () -> door.get(number, null, "/thi/" + script.slug()));
        String phone = String.format(Locale.ROOT, "0299%07d", number); // not given to subscribers
        String pin = String.format(Locale.ROOT, "%06d", 246_813 + number);
        String contest = API + "contests/" + script.slug();
        Answer registered = ask(
                number,
                Kind.REGISTER,
                () -> door.post(
                        number,
                        null,
                        contest + "/participants",
                        Map.of(
                                "fullName",
                                "Người Tổng Duyệt",
                                "dateOfBirth",
                                "1985-04-30",
                                "phone",
                                phone,
                                "pin",
                                pin,
                                "unitId",
                                script.units().get(number % script.units().size()),
                                "consent",
                                Map.of("version", script.consent(), "accepted", true, "publishName", false))));
        if (registered.status() != CREATED && registered.status() != CONFLICT) { // by a try whose answer got lost
            throw new GaveUp("register " + registered.status());
        }
        Answer signedIn = need(
                number,
                Kind.SIGN_IN,
                () -> door.post(number, null, contest + "/sign-in", Map.of("phone", phone, "pin", pin)));
        String token = text(door.read(signedIn), "token");
        journal.token(number, token);
        return token;
    }

    /** @return the receipt's code */
    private String answer(int number, Player player, String token) throws InterruptedException {
        String known = player.attempt();
        JsonNode paper;
        if (known == null) {
            paper = door.read(need(
                    number,
                    Kind.BEGIN,
                    () -> door.post(number, token, API + "rounds/" + script.round() + "/attempts", Map.of())));
            journal.attempt(number, text(paper, "id"));
        } else {
            paper = door.read(need(number, Kind.READ, () -> door.get(number, token, API + "attempts/" + known)));
        }
        String attempt = API + "attempts/" + text(paper, "id");
        long revision = Math.max(player.revision(), paper.path("revision").asLong());
        JsonNode questions = paper.path("questions");
        Duration pause = script.pause(questions.size());
        boolean open = text(paper, "state").equals("OPEN"); // else it was handed in, and the reply got lost
        int at = 0;
        for (JsonNode question : questions) {
            String id = text(question, "id");
            at++;
            if (!open || player.answered(id)) {
                continue;
            }
            pause(pause);
            String option = text(
                    question.path("options")
                            .get((number + at) % question.path("options").size()),
                    "id");
            revision++;
            Map<String, Object> form = Map.of("revision", revision, "responses", Map.of(id, List.of(option)));
            need(number, Kind.SAVE, () -> door.put(number, token, attempt + "/responses", form));
            journal.saved(number, revision, id, option);
        }
        if (open) {
            pause(pause);
        }
        Map<String, Object> last = new HashMap<>();
        last.put("revision", revision + 1);
        if (script.predicts()) {
            last.put("prediction", number);
        }
        Answer submitted = need(number, Kind.SUBMIT, () -> door.post(number, token, attempt + "/submission", last));
        String receipt = text(door.read(submitted).path("receipt"), "code");
        journal.receipt(number, receipt);
        return receipt;
    }

    private static String text(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        if (value == null || !value.isString()) {
            throw new GaveUp("no " + field + " in the answer");
        }
        return value.asString();
    }

    /** @throws GaveUp where the answer is none that a person could go on with */
    private Answer need(int number, Kind kind, Request request) throws InterruptedException {
        Answer answer = ask(number, kind, request);
        if (!answer.good()) {
            throw new GaveUp(kind + " " + answer.status());
        }
        return answer;
    }

    /** Waits as told, and tries again as the entrants' page does. */
    private Answer ask(int number, Kind kind, Request request) throws InterruptedException {
        int tries = 0;
        while (true) {
            requireGoing();
            Answer answer = null;
            try {
                answer = request.send();
            } catch (IOException e) {
                requireGoing(); // the application ends: nobody may count that against it
                journal.broken(number, kind);
            }
            if (answer != null && answer.later()) {
                journal.wait(number, kind);
                pause(answer.retryAfter() == null ? AFTER_AN_ERROR : answer.retryAfter());
                continue;
            }
            if (answer != null && (answer.good() || (kind == Kind.REGISTER && answer.status() == CONFLICT))) {
                journal.reply(number, kind, answer.millis());
                return answer;
            }
            if (answer != null) {
                journal.error(number, kind, answer.status());
            }
            tries++;
            if (tries == MOST_TRIES) {
                throw new GaveUp(kind + (answer == null ? " not reached" : " " + answer.status()));
            }
            pause(AFTER_AN_ERROR.multipliedBy(tries));
        }
    }

    private void requireGoing() {
        if (isStopped()) {
            throw new Stopped();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (time.isPositive() && stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Stopped();
        }
        requireGoing();
    }
}
