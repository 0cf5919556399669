package vn.mocson.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger("attempt", "token");

    private void saved(String question, String option, long revision) {
        ledger.sending(question, option);
        ledger.saved(revision);
    }

    @Test
    void nothingIsLostWhereTheServerHasWhatItAcknowledged() {
        saved("1", "a", 1);
        saved("2", "b", 2);
        assertEquals(0, ledger.lost(Map.of("1", "a", "2", "b"), 2, false));
    }

    @Test
    void anAnswerThatIsMissingIsLost() {
        saved("1", "a", 1);
        saved("2", "b", 2);
        assertEquals(1, ledger.lost(Map.of("2", "b"), 2, false));
    }

    @Test
    void anOlderAnswerInItsPlaceIsLost() {
        saved("1", "a", 1);
        saved("1", "b", 2);
        assertEquals(1, ledger.answers());
        assertEquals(1, ledger.lost(Map.of("1", "a"), 2, false));
    }

    @Test
    void anAnswerWithoutAReplyMayBeThereOrNot() {
        saved("1", "a", 1);
        ledger.sending("1", "b");
        assertEquals(0, ledger.lost(Map.of("1", "a"), 1, false));
        assertEquals(0, ledger.lost(Map.of("1", "b"), 2, false));
        assertEquals(1, ledger.lost(Map.of("1", "c"), 2, false));
    }

    @Test
    void anAttemptThatIsGoneLosesEverything() {
        saved("1", "a", 1);
        saved("2", "b", 2);
        assertEquals(2, ledger.lost(Map.of(), 0, false));
    }

    @Test
    void aRevisionThatWentBackIsALoss() {
        saved("1", "a", 7);
        assertEquals(1, ledger.lost(Map.of("1", "a"), 6, false));
    }

    @Test
    void aSubmissionThatWasForgottenIsALoss() {
        saved("1", "a", 1);
        ledger.submitted();
        assertEquals(1, ledger.lost(Map.of("1", "a"), 1, false));
        assertEquals(0, ledger.lost(Map.of("1", "a"), 1, true));
    }
}
