package vn.mocson.product;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.mocson.product.Crowd.Contest;
import vn.mocson.product.Crowd.Person;
import vn.mocson.product.Door.Answer;
import vn.mocson.product.Door.Sitting;
import vn.mocson.product.Ledger.Receipt;
import vn.mocson.product.Ledger.Sheet;
import vn.mocson.product.Ledger.Word;

/**
 * Somebody at the door with the door's queue ({@code frontend/door/answer-queue.ts}): one request in flight, revisions
 * in uneven strides, what is not acknowledged is sent again with newer answers and a new revision, whoever is behind
 * reads first. Only the pauses are shorter.
 */
final class Device implements Runnable {

    private static final int STRIDE = 1_000;
    private static final int SUBMISSION_LEAP = 1_000_000;
    /** A twentieth of what the door waits. */
    private static final long FIRST_RETRY_MS = 50;

    private static final long LAST_RETRY_MS = 1_000;
    private static final int LONGEST_THOUGHT_MS = 160;

    private final Crowd crowd;
    private final Contest contest;
    private final Person person;
    private final Door door;
    private final SplittableRandom random;
    private final boolean abandons;

    private int failures;

    Device(Crowd crowd, Contest contest, Person person, Door door, SplittableRandom random, boolean abandons) {
        this.crowd = crowd;
        this.contest = contest;
        this.person = person;
        this.door = door;
        this.random = random;
        this.abandons = abandons;
    }

    @Override
    public void run() {
        try {
            String token = enter();
            while (!crowd.finishing()) {
                JsonNode attempt = untilTold(
                                () -> door.post(
                                        "/rounds/" + (abandons ? contest.hastyRound() : contest.patientRound())
                                                + "/attempts",
                                        Map.of(),
                                        token),
                                answer -> answer.status() == 201 || answer.status() == 200)
                        .body();
                new Paper(Sitting.of(attempt, token), attempt).sit();
            }
        } catch (Gone gone) {
            // what surprised it is noted
        } catch (RuntimeException unexpected) {
            crowd.surprisedBy(Thread.currentThread().getName() + ": " + unexpected);
        }
    }

    /** Registers; who is registered already, because the reply was lost or on the other device, signs in. */
    private String enter() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("fullName", "Nguyễn Thị Hòa");
        form.put("dateOfBirth", "1968-05-19");
        form.put("phone", person.phone());
        form.put("pin", "135790");
        form.put("unitId", person.unit());
        form.put("consent", Map.of("version", contest.consent(), "accepted", true, "publishName", true));
        String path = "/contests/" + contest.slug();
        Answer registered = untilTold(
                () -> door.post(path + "/participants", form, null),
                answer -> answer.status() == 201 || "PHONE_TAKEN".equals(code(answer)));
        Answer entered = registered.status() == 201
                ? registered
                : untilTold(
                        () -> door.post(path + "/sign-in", Map.of("phone", person.phone(), "pin", "135790"), null),
                        answer -> answer.status() == 200);
        return entered.body().get("token").asString();
    }

    /** One attempt, from the first answer to its end. */
    private final class Paper {

        private final Sitting sitting;
        private final Sheet sheet;
        private final Map<String, List<String>> pending = new LinkedHashMap<>();
        private long revision;
        private boolean behind;
        private boolean over;

        Paper(Sitting sitting, JsonNode attempt) {
            this.sitting = sitting;
            this.sheet = crowd.ledger().sheet(sitting.id());
            this.revision = attempt.get("revision").asLong();
        }

        void sit() {
            int thoughts = 10 + random.nextInt(50);
            while (!over && (abandons || thoughts-- > 0) && !crowd.finishing()) {
                LockSupport.parkNanos(
                        Duration.ofMillis(random.nextInt(LONGEST_THOUGHT_MS)).toNanos());
                answerSomething();
                send();
            }
            while (!over && abandons && !(pending.isEmpty() && !behind)) {
                send();
            }
            if (!over && !abandons && (!crowd.finishing() || random.nextBoolean())) {
                handIn();
            }
        }

        private void answerSomething() {
            if (random.nextInt(20) == 0) {
                pending.put(Ledger.PREDICTION, List.of(Integer.toString(random.nextInt(100_000))));
                return;
            }
            String question =
                    sitting.questions().get(random.nextInt(sitting.questions().size()));
            pending.put(
                    question,
                    random.nextInt(10) == 0 ? List.of() : List.of(sitting.option(question, random.nextInt(4))));
        }

        private void send() {
            try {
                if (behind) {
                    catchUp();
                } else if (!pending.isEmpty()) {
                    save();
                }
                failures = 0;
            } catch (IOException | JacksonException lost) {
                backOff();
            }
        }

        private void save() throws IOException {
            revision += 1 + random.nextInt(STRIDE);
            Map<String, List<String>> sent = new LinkedHashMap<>(pending);
            Word word = sheet.sends(revision, sent);
            Answer answer = door.put(path("/responses"), body(sent), sitting.token());
            if (answer.status() == 200) {
                long stored = answer.body().get("revision").asLong();
                if (stored > revision || !answer.body().get("applied").asBoolean()) {
                    revision = Math.max(revision, stored);
                    behind = true;
                    return;
                }
                sheet.acknowledged(word);
                pending.entrySet().removeAll(sent.entrySet());
            } else if (!overBy(answer)) {
                waitFor(answer);
            }
        }

        private void catchUp() throws IOException {
            Answer answer = door.get(path(""), sitting.token());
            if (answer.status() == 200) {
                behind = false;
                over = !answer.body().get("state").asString().equals("OPEN");
                if (over) {
                    sheet.closed(answer.body().get("state").asString(), null);
                }
                revision = Math.max(revision, answer.body().get("revision").asLong());
            } else {
                waitFor(answer);
            }
        }

        private void handIn() {
            while (!over) {
                Map<String, List<String>> sent = new LinkedHashMap<>(pending);
                if (!sent.isEmpty()) {
                    revision += SUBMISSION_LEAP;
                    sheet.sends(revision, sent);
                }
                try {
                    Answer answer =
                            door.post(path("/submission"), sent.isEmpty() ? Map.of() : body(sent), sitting.token());
                    if (answer.status() == 200) {
                        over = true;
                        sheet.closed(answer.body().get("state").asString(), receipt(answer.body()));
                    } else if (!overBy(answer)) {
                        waitFor(answer);
                    }
                } catch (IOException | JacksonException lost) {
                    backOff();
                }
            }
        }

        private boolean overBy(Answer answer) {
            if (answer.status() != 409 || !"ATTEMPT_CLOSED".equals(code(answer))) {
                return false;
            }
            over = true;
            sheet.closed(answer.body().get("state").asString(), receipt(answer.body()));
            return true;
        }

        private Map<String, Object> body(Map<String, List<String>> sent) {
            Map<String, Object> responses = new LinkedHashMap<>(sent);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("revision", revision);
            if (responses.remove(Ledger.PREDICTION) instanceof List<?> prediction) {
                body.put("prediction", Integer.valueOf(prediction.getFirst().toString()));
            }
            body.put("responses", responses);
            return body;
        }

        private String path(String of) {
            return "/attempts/" + sitting.id() + of;
        }
    }

    private static @Nullable Receipt receipt(JsonNode body) {
        JsonNode receipt = body.get("receipt");
        return receipt == null || receipt.isNull()
                ? null
                : new Receipt(
                        receipt.get("code").asString(), receipt.get("hash").asString());
    }

    private interface Request {
        Answer send() throws IOException;
    }

    /** Asks until there is an answer to go on with. */
    private Answer untilTold(Request request, Predicate<Answer> expected) {
        while (true) {
            try {
                Answer answer = request.send();
                if (expected.test(answer)) {
                    failures = 0;
                    return answer;
                }
                waitFor(answer);
            } catch (IOException | JacksonException lost) {
                backOff();
            }
        }
    }

    /** Faults and overload pass by themselves; anything else is a surprise, and this device gives up. */
    private void waitFor(Answer answer) {
        if (answer.status() < 500 && answer.status() != 429 && answer.status() != 408) {
            crowd.surprisedBy(Thread.currentThread().getName() + ": " + answer);
            throw new Gone();
        }
        crowd.toldToWait(answer.status());
        backOff();
    }

    private void backOff() {
        long longest = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS << Math.min(failures++, 10));
        LockSupport.parkNanos(Duration.ofMillis(longest * 4 / 5 + random.nextLong(1 + longest / 5))
                .toNanos());
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString("");
    }

    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
