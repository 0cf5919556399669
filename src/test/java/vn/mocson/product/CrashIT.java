package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.mocson.product.Door.Answer;
import vn.mocson.product.Door.Sitting;

/** What was acknowledged survives {@code kill -9} of application and database. */
class CrashIT {

    private static final String CONTEST = "thai-nguyen-70-nam";
    private static final int ENTRANTS = 8;
    private static final int SAVES_BEFORE_THE_KILL = 60;

    private Product product;

    @BeforeEach
    void start() {
        product = OneProduct.running();
    }

    @Test
    void everyAcknowledgedAnswerIsThereAfterAKillInTheMiddleOfSaving() throws Exception {
        List<Sitting> sittings = new ArrayList<>();
        for (int i = 0; i < ENTRANTS; i++) {
            sittings.add(product.door().registerAndStart(CONTEST));
        }
        Acknowledged acknowledged = saveUntilKilled(sittings);

        product = OneProduct.running();
        for (Sitting sitting : sittings) {
            JsonNode attempt = product.door()
                    .get("/attempts/" + sitting.id(), sitting.token())
                    .body();
            assertThat(attempt.get("state").asString()).isEqualTo("OPEN");
            acknowledged.of(sitting).forEach((question, option) -> assertThat(
                            attempt.at("/responses/" + question + "/0").asString())
                    .as("question %s of %s", question, sitting.id())
                    .isEqualTo(option));
        }
        Sitting one = sittings.getFirst();
        Answer submitted = product.door().post("/attempts/" + one.id() + "/submission", Map.of(), one.token());
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.body().get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void theNextStartEndsADatabaseThatAKilledApplicationLeftBehind() throws Exception {
        Sitting sitting = product.door().registerAndStart(CONTEST);
        String question = sitting.questions().getFirst();
        String option = sitting.option(question, 0);
        product.door().put("/attempts/" + sitting.id() + "/responses", save(1, question, option), sitting.token());
        ProcessHandle orphan = product.database().orElseThrow();
        product.killApplication();
        assertThat(orphan.isAlive()).isTrue();

        product = OneProduct.running();
        assertThat(orphan.isAlive()).isFalse();
        JsonNode attempt =
                product.door().get("/attempts/" + sitting.id(), sitting.token()).body();
        assertThat(attempt.at("/responses/" + question + "/0").asString()).isEqualTo(option);
    }

    @Test
    void aKilledDatabaseIsStartedAgainAndOneThatCannotBeEndsTheApplication() throws Exception {
        Sitting sitting = product.door().registerAndStart(CONTEST);
        String question = sitting.questions().getFirst();
        String option = sitting.option(question, 0);
        product.door().put("/attempts/" + sitting.id() + "/responses", save(1, question, option), sitting.token());

        product.killDatabase();
        Waiting.until(Duration.ofSeconds(60), () -> answers(sitting));

        JsonNode attempt =
                product.door().get("/attempts/" + sitting.id(), sitting.token()).body();
        assertThat(attempt.at("/responses/" + question + "/0").asString()).isEqualTo(option);
        assertThat(product.output()).contains("Cơ sở dữ liệu nhúng đã chạy lại");

        Files.move(OneProduct.data().resolve("mariadb/base"), OneProduct.data().resolve("mariadb/moved"));
        product.killDatabase();
        assertThat(product.awaitEnd()).isEqualTo(1);
        assertThat(product.output()).contains("Không khởi động lại được cơ sở dữ liệu nhúng, Mốc Son dừng");
        Files.move(OneProduct.data().resolve("mariadb/moved"), OneProduct.data().resolve("mariadb/base"));
    }

    private boolean answers(Sitting sitting) {
        try {
            Answer answer = product.door().get("/attempts/" + sitting.id(), sitting.token());
            assertThat(answer.status()).isIn(200, 503);
            return answer.status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Last acknowledged option per attempt and question. */
    private record Acknowledged(Map<String, Map<String, String>> byAttempt) {

        Map<String, String> of(Sitting sitting) {
            return byAttempt.getOrDefault(sitting.id(), Map.of());
        }
    }

    private Acknowledged saveUntilKilled(List<Sitting> sittings) {
        Map<String, Map<String, String>> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger saves = new AtomicInteger();
        AtomicReference<Throwable> unexpected = new AtomicReference<>();
        List<Thread> savers = sittings.stream()
                .map(sitting -> Thread.ofVirtual().start(() -> {
                    Door door = product.door();
                    Map<String, String> mine =
                            acknowledged.computeIfAbsent(sitting.id(), id -> new ConcurrentHashMap<>());
                    try {
                        for (int revision = 1; ; revision++) {
                            String question = sitting.questions()
                                    .get(revision % sitting.questions().size());
                            // every question gets one option and keeps it, so a save in flight cannot contradict
                            String option = sitting.option(question, question.hashCode() & 1);
                            Answer answer = door.put(
                                    "/attempts/" + sitting.id() + "/responses",
                                    save(revision, question, option),
                                    sitting.token());
                            if (answer.status() == 200) {
                                mine.put(question, option);
                                saves.incrementAndGet();
                            } else if (answer.status() != 429) {
                                unexpected.set(new AssertionError(answer.toString()));
                                return;
                            }
                        }
                    } catch (IOException killed) {
                        // the connection broke: what was not acknowledged may be there or not
                    }
                }))
                .toList();
        Waiting.until(Duration.ofSeconds(60), () -> saves.get() > SAVES_BEFORE_THE_KILL || unexpected.get() != null);
        product.killEverything();
        for (Thread saver : savers) {
            try {
                saver.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(unexpected.get()).isNull();
        return new Acknowledged(acknowledged);
    }

    private static Map<String, Object> save(long revision, String question, String option) {
        return Map.of("revision", revision, "responses", Map.of(question, List.of(option)));
    }
}
