package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mocson.product.ImpossibleStates.Check;
import vn.mocson.product.NetworkScript.Fault;

/**
 * Two hundred people on a bad network, while application and database are killed again and again. The seed of a run is
 * printed; {@code -Dmocson.fault.seed=…} repeats it, as far as threads and processes let themselves be repeated.
 */
class FaultIT {

    private static final long SEED = Long.getLong("mocson.fault.seed", System.nanoTime());
    /** Each costs some ten seconds; {@code -Dmocson.fault.rounds=3} while one works on it. */
    private static final int ROUNDS = Integer.getInteger("mocson.fault.rounds", 20);

    private static final int FEWEST_SAVES = 40;
    private static final int MOST_SAVES = 500;
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private static final String CONTEST = """
            slug: song-gio
            title: Sóng gió
            units: thu
            bank: thu
            rules:
              attempts: {max: null}
              paper: {questions: 20, durationMinutes: 15}
              scoring: {pointsPerQuestion: 5}
              prediction: {of: ENTRIES, lock: PER_ATTEMPT}
              counted: BEST
              rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]
            rounds:
              - {id: k1, name: Thong thả, opensAt: -P1D, closesAt: P300D}
              - {id: k2, name: Gấp, opensAt: -P1D, closesAt: P300D, rules: {paper: {durationMinutes: 1}}}
            """;

    private enum Victim {
        APPLICATION,
        DATABASE,
        BOTH
    }

    /** Over and over; the application's own restart of its database takes the least time. */
    private static final List<Victim> VICTIMS =
            List.of(Victim.APPLICATION, Victim.DATABASE, Victim.BOTH, Victim.DATABASE, Victim.DATABASE);

    @TempDir
    private static Path folder;

    private static Product product;
    private static UnreliableNetwork network;
    private static Crowd crowd;

    @BeforeAll
    static void roundsOfKilling() throws Exception {
        System.out.println("FaultIT: seed " + SEED);
        Random random = new Random(SEED);
        // a start without compiling in depth takes half the time
        String[] settings = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--mocson.seed-data=" + seedData()};
        product = Product.start(folder.resolve("data"), settings);
        network = UnreliableNetwork.before(product.port(), NetworkScript.badDay(SEED), Duration.ofSeconds(3));
        crowd = Crowd.comesTo(Crowd.Contest.read(product.door(), "song-gio"), network.url(), SEED);
        for (Victim victim : victims(random)) {
            work(FEWEST_SAVES + random.nextInt(MOST_SAVES - FEWEST_SAVES));
            switch (victim) {
                case APPLICATION -> product.killApplication();
                case DATABASE -> product.killDatabase();
                case BOTH -> product.killEverything();
            }
            if (victim != Victim.DATABASE) {
                product = product.startAgain(settings);
            }
        }
        work(MOST_SAVES);
        network.calmDown();
        crowd.finish();
    }

    @AfterAll
    static void end() throws IOException {
        // where the first start failed, there is nothing to end
        if (network != null) {
            network.close();
            product.close();
        }
    }

    @Test
    void everythingThatWasAcknowledgedIsInTheDatabase() throws SQLException {
        try (Connection database = product.openDatabase()) {
            assertThat(crowd.ledger().brokenPromises(database))
                    .as("seed %s", SEED)
                    .isEmpty();
        }
    }

    @Test
    void noAttemptIsInAnImpossibleState() throws SQLException {
        try (Connection database = product.openDatabase()) {
            assertThat(ImpossibleStates.find(database)).as("seed %s", SEED).isEmpty();
        }
    }

    @Test
    void everyCheckFindsWhatItLooksFor() throws SQLException {
        for (Check check : ImpossibleStates.CHECKS) {
            try (Connection database = product.openDatabase()) {
                ImpossibleStates.spoilCopies(database, check);
                assertThat(check.find(database)).as(check.what()).isNotEmpty();
            }
        }
    }

    @Test
    void nobodyWasToldAnythingTheyCouldNotGoOnFrom() {
        assertThat(crowd.surprises()).as("seed %s", SEED).isEmpty();
        assertThat(crowd.toldToWait().keySet()).as("seed %s", SEED).doesNotContain(500);
    }

    @Test
    void everyKindOfFaultHappenedAndPeopleHandedInAndRanOutOfTime() {
        Map<Fault, Integer> happened = network.happened();
        assertThat(happened)
                .as("seed %s", SEED)
                .allSatisfy((fault, times) -> assertThat(times).as(fault.name()).isPositive());
        assertThat(crowd.ledger().handedIn()).isPositive();
        assertThat(crowd.ledger().expired()).isPositive();
    }

    /** Lets everybody work until so many more saves were acknowledged. */
    private static void work(int saves) {
        long enough = crowd.ledger().acknowledgedSaves() + saves;
        Waiting.until(RECOVERY, () -> crowd.ledger().acknowledgedSaves() >= enough);
    }

    private static List<Victim> victims(Random random) {
        List<Victim> victims = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            victims.add(VICTIMS.get(i % VICTIMS.size()));
        }
        Collections.shuffle(victims, random);
        return victims;
    }

    /** The units and questions of the other tests, and one contest: the less there is to load, the sooner it starts. */
    private static Path seedData() throws IOException {
        Path seed = folder.resolve("seed");
        for (String file : List.of("units/thu.csv", "questions/thu.csv")) {
            Files.createDirectories(seed.resolve(file).getParent());
            Files.copy(Path.of("src/test/resources/seed", file), seed.resolve(file));
        }
        Files.createDirectories(seed.resolve("contests"));
        Files.writeString(seed.resolve("contests/song-gio.yaml"), CONTEST);
        return seed;
    }
}
