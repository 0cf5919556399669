package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.product.Door.Answer;
import vn.mocson.product.Door.Sitting;

/** The commands of the packaged product: backed up while people answer, restored elsewhere, and they go on there. */
class BackupIT {

    private static final String CONTEST = "thai-nguyen-70-nam";
    private static final int ENTRANTS = 5;

    @TempDir
    private Path folder;

    @Test
    void peopleGoOnInTheRestoredInstallationWithEveryAnswerFromBeforeTheBackup() throws Exception {
        Path archive = folder.resolve("sao-luu.zip");
        Path restored = folder.resolve("khoi-phuc");
        Map<String, Map<String, String>> before = new TreeMap<>();
        List<Sitting> sittings = new ArrayList<>();
        try (Product product = Product.start(folder.resolve("chinh"))) {
            for (int i = 0; i < ENTRANTS; i++) {
                sittings.add(product.door().registerAndStart(CONTEST));
            }
            for (Sitting sitting : sittings) {
                before.put(sitting.id(), Map.of(sitting.questions().getFirst(), answer(product, sitting, 1, 0)));
            }
            AtomicBoolean stop = new AtomicBoolean();
            AtomicReference<Throwable> unexpected = new AtomicReference<>();
            Map<String, Integer> revisions = new ConcurrentHashMap<>();
            List<Thread> savers = sittings.stream()
                    .map(sitting -> Thread.ofVirtual().start(() -> {
                        try {
                            for (int revision = 2; !stop.get(); revision++) {
                                answer(product, sitting, revision, 1 + revision % 3);
                                revisions.put(sitting.id(), revision);
                            }
                        } catch (IOException | AssertionError e) {
                            unexpected.set(e);
                        }
                    }))
                    .toList();
            Product.Ended made;
            try {
                Waiting.until(Duration.ofSeconds(60), () -> revisions.size() == ENTRANTS);
                made = Product.command("backup", archive.toString(), "--data-dir=" + folder.resolve("chinh"));
            } finally {
                stop.set(true);
                for (Thread saver : savers) {
                    saver.join();
                }
            }
            assertThat(unexpected.get()).isNull();
            assertThat(made.code()).as(made.output()).isZero();
            assertThat(Product.command("audit-verify", "--data-dir=" + folder.resolve("chinh"))
                            .code())
                    .isZero();
        }

        Product.Ended back = Product.command("restore", archive.toString(), "--data-dir=" + restored);

        assertThat(back.code()).as(back.output()).isZero();
        assertThat(Product.command("restore", archive.toString(), "--data-dir=" + restored)
                        .code())
                .as("into what is not empty any more")
                .isEqualTo(2);
        try (Product second = Product.start(restored)) {
            for (Sitting sitting : sittings) {
                JsonNode attempt = second.door()
                        .get("/attempts/" + sitting.id(), sitting.token())
                        .body();
                assertThat(attempt.get("state").asString()).isEqualTo("OPEN");
                Objects.requireNonNull(before.get(sitting.id())).forEach((question, option) -> assertThat(
                                attempt.at("/responses/" + question + "/0").asString())
                        .isEqualTo(option));
                assertThat(second.door()
                                .post("/attempts/" + sitting.id() + "/submission", Map.of(), sitting.token())
                                .status())
                        .isEqualTo(200);
            }
            assertThat(countsThatNobodyChanged(second)).isEqualTo(countsOf(archive));
        }
    }

    private static String answer(Product product, Sitting sitting, int revision, int which) throws IOException {
        String question = sitting.questions().get(which);
        String option = sitting.option(question, 0);
        Answer answer = product.door()
                .put(
                        "/attempts/" + sitting.id() + "/responses",
                        Map.of("revision", revision, "responses", Map.of(question, List.of(option))),
                        sitting.token());
        assertThat(answer.status()).isIn(200, 429);
        return option;
    }

    /** Nobody registered and nothing was drawn since. */
    private static final List<String> STILL = List.of("participant", "attempt", "question", "contest", "round", "unit");

    private static Map<String, Long> countsThatNobodyChanged(Product product) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = product.openDatabase();
                Statement statement = connection.createStatement()) {
            for (String table : STILL) {
                try (ResultSet rs = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    rs.next();
                    counts.put(table, rs.getLong(1));
                }
            }
        }
        return counts;
    }

    private static Map<String, Long> countsOf(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            JsonNode manifest = JsonMapper.builder()
                    .build()
                    .readTree(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes());
            Map<String, Long> counts = new TreeMap<>();
            STILL.forEach(table -> counts.put(
                    table,
                    manifest.get("parts")
                            .get("tables/" + table + ".tsv")
                            .get("rows")
                            .asLong()));
            return counts;
        }
    }
}
