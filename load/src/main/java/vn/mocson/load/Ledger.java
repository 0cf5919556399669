package vn.mocson.load;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the server acknowledged for one attempt, and what was sent without an answer yet: the measure
 * of what it must still know afterwards.
 */
final class Ledger implements Serializable {

    private static final long serialVersionUID = 1;


    final String attempt;
    final String token;
    private final Map<String, String> acknowledged = new LinkedHashMap<>();
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
        acknowledged.put(pendingQuestion, pendingOption);
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
        return acknowledged.size();
    }

    /**
     * How many acknowledged answers are not what the server has. A question whose newer answer got no
     * reply may hold either.
     *
     * @param stored option per question, as the server has it
     */
    int lost(Map<String, String> stored, long storedRevision, boolean storedSubmitted) {
        int lost = 0;
        for (Map.Entry<String, String> answer : acknowledged.entrySet()) {
            String now = stored.get(answer.getKey());
            boolean kept = answer.getValue().equals(now)
                    || answer.getKey().equals(pendingQuestion) && pendingOption.equals(now);
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
