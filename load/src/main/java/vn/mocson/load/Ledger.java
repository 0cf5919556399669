package vn.mocson.load;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;

/**
 * What the server acknowledged for one attempt, and what was sent without an answer yet: the measure
 * of what it must still know afterwards.
 */
final class Ledger implements Serializable {

    private static final long serialVersionUID = 1;

    final String attempt;
    final String token;
    /** Question and option in turn: hundreds of thousands of these are kept while a generator runs. */
    private String[] acknowledged = {};

    private String pendingQuestion = "";
    private String pendingOption = "";
    private long revision;
    private boolean submitted;

    Ledger(String attempt, String token) {
        this.attempt = attempt;
        this.token = token;
    }

    void sending(String question, String option) {
        pendingQuestion = question;
        pendingOption = option;
    }

    void saved(long acknowledgedRevision) {
        int at = 0;
        while (at < acknowledged.length && !acknowledged[at].equals(pendingQuestion)) {
            at += 2;
        }
        if (at == acknowledged.length) {
            acknowledged = Arrays.copyOf(acknowledged, at + 2);
        }
        acknowledged[at] = pendingQuestion;
        acknowledged[at + 1] = pendingOption;
        pendingQuestion = "";
        revision = acknowledgedRevision;
    }

    void submitted() {
        submitted = true;
    }

    boolean isSubmitted() {
        return submitted;
    }

    int answers() {
        return acknowledged.length / 2;
    }

    /**
     * How many acknowledged answers are not what the server has. A question whose newer answer got no
     * reply may hold either.
     *
     * @param stored option per question, as the server has it
     */
    int lost(Map<String, String> stored, long storedRevision, boolean storedSubmitted) {
        int lost = 0;
        for (int i = 0; i < acknowledged.length; i += 2) {
            String question = acknowledged[i];
            String now = stored.get(question);
            boolean kept =
                    acknowledged[i + 1].equals(now) || question.equals(pendingQuestion) && pendingOption.equals(now);
            if (!kept) {
                lost++;
            }
        }
        if (lost == 0 && (storedRevision < revision || submitted && !storedSubmitted)) {
            lost = 1; // nothing of an answer is missing, but the acknowledgement itself was forgotten
        }
        return lost;
    }
}
