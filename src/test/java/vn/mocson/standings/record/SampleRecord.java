package vn.mocson.standings.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * Writes the record of a national week, to measure a recount with: half a million attempts of 250,000 people,
 * of whom 60,000 are all correct with the same prediction at the same moment. Always the same record.
 */
public final class SampleRecord {

    private static final int PEOPLE = 250_000;
    private static final int ATTEMPTS = 500_000;
    private static final int ALL_CORRECT = 60_000;
    private static final int QUESTIONS = 20;
    private static final int WEEK_MILLIS = 7 * 24 * 3600 * 1000;
    private static final Instant OPENING = Instant.parse("2024-09-09T03:00:00Z");

    private SampleRecord() {}

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(folder.resolve("rules.yaml"), """
                questions: 20
                prediction: {of: PEOPLE_ALL_CORRECT, lock: PER_ATTEMPT}
                counted: BEST
                gate: NONE
                rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]
                """);
        Random random = new Random(20240909);
        String[] people = new String[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            people[i] = id(random);
        }
        Instant together = OPENING.plusSeconds(24 * 3600);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("attempts.csv"))) {
            out.write("attempt_id,participant_id,unit_code,started_at,submitted_at,state,correct,points,prediction\n");
            for (int i = 0; i < ATTEMPTS; i++) {
                int person = i % PEOPLE;
                boolean right = i < ALL_CORRECT;
                int correct = right ? QUESTIONS : random.nextInt(QUESTIONS);
                Instant submitted = right ? together : OPENING.plusMillis(random.nextInt(WEEK_MILLIS));
                Instant started = submitted.minusMillis(30_000 + random.nextInt(870_000));
                int prediction = right ? ALL_CORRECT : random.nextInt(200_000);
                out.write(id(random) + "," + people[person] + ",u" + person % 400 + "," + started + "," + submitted
                        + (i % 50 == 49 ? ",EXPIRED," : ",SUBMITTED,") + correct + "," + 5 * correct + "," + prediction
                        + "\n");
            }
        }
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
