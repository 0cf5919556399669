package vn.mocson.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mocson.rehearsal.CrowdTally.Kind;

class CrowdJournalTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aCrowdThatWasCutOff() throws IOException {
        file = folder.resolve("crowd.journal");
        try (CrowdJournal journal = CrowdJournal.open(file, new CrowdTally(2))) {
            journal.beginning();
            journal.token(1, "abc");
            journal.attempt(1, "bai-1");
            journal.reply(1, Kind.SAVE, 12);
            journal.saved(1, 1, "q1", "A");
            journal.broken(0, Kind.PAGE);
        }
        Files.writeString(file, "SAVED\t1\t2\tq2", StandardOpenOption.APPEND);
    }

    @Test
    void what_was_written_is_known_again_and_a_torn_line_is_none() {
        CrowdTally tally = new CrowdTally(2);
        try (CrowdJournal journal = CrowdJournal.open(file, tally)) {
            journal.saved(1, 2, "q2", "B");
        }

        assertThat(tally.player(1).attempt()).isEqualTo("bai-1");
        assertThat(tally.player(1).saved()).containsOnlyKeys("q1", "q2").containsEntry("q2", "B");
        assertThat(tally.sitting()).isEqualTo(1);
        assertThat(tally.figures())
                .containsEntry(Figure.ANSWERS, 2L)
                .containsEntry(Figure.SAVE_P99, 12L)
                .containsEntry(Figure.REQUESTS, 2L);
    }

    @Test
    void connections_that_the_restart_broke_do_not_count_against_the_service() {
        CrowdTally tally = new CrowdTally(2);
        try (CrowdJournal journal = CrowdJournal.open(file, tally)) {
            assertThat(tally.figures()).containsEntry(Figure.BROKEN, 1L);
            journal.beginning();
        }

        assertThat(tally.figures())
                .containsEntry(Figure.BROKEN, 0L)
                .containsEntry(Figure.ERRORS, 0L)
                .containsEntry(Figure.RESTARTS, 1L);
    }
}
