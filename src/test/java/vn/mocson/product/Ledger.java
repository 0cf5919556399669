package vn.mocson.product;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody sent and what they were told of it; afterwards the database is held to every word of that. */
final class Ledger {

    /** The name under which a prediction is noted among the answers. */
    static final String PREDICTION = "prediction";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();
    private final LongAdder acknowledged = new LongAdder();

    /** The notes on an attempt, shared by all devices of its person. */
    Sheet sheet(String attempt) {
        return sheets.computeIfAbsent(attempt, id -> new Sheet());
    }

    long handedIn() {
        return sheets.values().stream().filter(sheet -> sheet.receipt != null).count();
    }

    long expired() {
        return sheets.values().stream()
                .filter(sheet -> "EXPIRED".equals(sheet.closedAs))
                .count();
    }

    /** Saves that were answered with 200 and applied, so far. */
    long acknowledgedSaves() {
        return acknowledged.sum();
    }

    /** Everything that somebody was told and that is not so; empty where nothing was lost. */
    List<String> brokenPromises(Connection database) throws SQLException {
        Map<String, Stored> stored = stored(database);
        List<String> broken = new ArrayList<>();
        sheets.forEach((attempt, sheet) -> {
            Stored row = stored.get(attempt);
            if (row == null) {
                broken.add(attempt + " was started and is not there");
            } else {
                sheet.compare(row).forEach(difference -> broken.add(attempt + ": " + difference));
            }
        });
        return broken;
    }

    private static Map<String, Stored> stored(Connection database) throws SQLException {
        Map<String, Stored> rows = new HashMap<>();
        try (PreparedStatement select = database.prepareStatement(
                        "SELECT id, state, revision, responses, prediction, receipt_code, receipt_hash FROM attempt");
                ResultSet rs = select.executeQuery()) {
            while (rs.next()) {
                Map<String, Set<String>> answers = new HashMap<>();
                JSON.readTree(rs.getString("responses"))
                        .properties()
                        .forEach(answer -> answers.put(answer.getKey(), texts(answer.getValue())));
                BigDecimal prediction = rs.getBigDecimal("prediction");
                if (prediction != null) {
                    answers.put(
                            PREDICTION, Set.of(prediction.stripTrailingZeros().toPlainString()));
                }
                String code = rs.getString("receipt_code");
                rows.put(
                        rs.getString("id"),
                        new Stored(
                                rs.getString("state"),
                                rs.getLong("revision"),
                                answers,
                                code == null ? null : new Receipt(code, rs.getString("receipt_hash"))));
            }
        }
        return rows;
    }

    private static Set<String> texts(JsonNode options) {
        Set<String> texts = new TreeSet<>();
        options.forEach(option -> texts.add(option.asString()));
        return texts;
    }

    record Receipt(String code, String hash) {}

    private record Stored(
            String state,
            long revision,
            Map<String, Set<String>> answers,
            @Nullable Receipt receipt) {}

    /** What was said about one attempt. */
    final class Sheet {

        private final List<Word> words = new ArrayList<>();
        private @Nullable Receipt receipt;
        private @Nullable String closedAs;

        /** Notes what is about to be sent. */
        synchronized Word sends(long revision, Map<String, List<String>> answers) {
            Word word = new Word(revision, new LinkedHashMap<>(answers));
            words.add(word);
            return word;
        }

        /** The server said 200, and that it applied this. */
        synchronized void acknowledged(Word word) {
            word.acknowledged = true;
            acknowledged.increment();
        }

        /** The server said that the attempt is over. */
        synchronized void closed(String state, @Nullable Receipt shown) {
            closedAs = state;
            if (shown != null) {
                if (receipt != null && !receipt.equals(shown)) {
                    throw new IllegalStateException("two receipts for one attempt: " + receipt + ", " + shown);
                }
                receipt = shown;
            }
        }

        private synchronized List<String> compare(Stored row) {
            List<String> differences = new ArrayList<>();
            if (closedAs != null && !row.state().equals(closedAs)) {
                differences.add("said to be " + closedAs + ", is " + row.state());
            }
            if (receipt != null && !receipt.equals(row.receipt())) {
                differences.add("receipt " + receipt + " was given, " + row.receipt() + " is stored");
            }
            long highest = words.stream()
                    .filter(word -> word.acknowledged)
                    .mapToLong(word -> word.revision)
                    .max()
                    .orElse(0);
            if (row.revision() < highest) {
                differences.add("revision " + highest + " was acknowledged, " + row.revision() + " is stored");
            }
            Set<String> questions = new TreeSet<>(row.answers().keySet());
            words.forEach(word -> questions.addAll(word.answers.keySet()));
            for (String question : questions) {
                Set<Set<String>> possible = possible(question);
                Set<String> stored = row.answers().getOrDefault(question, Set.of());
                if (!possible.contains(stored)) {
                    differences.add("question " + question + " is " + stored + ", may only be one of " + possible);
                }
            }
            return differences;
        }

        /** The acknowledged answer of the highest revision, or one that was sent later and not acknowledged. */
        private Set<Set<String>> possible(String question) {
            long certain = words.stream()
                    .filter(word -> word.acknowledged && word.answers.containsKey(question))
                    .mapToLong(word -> word.revision)
                    .max()
                    .orElse(-1);
            Set<Set<String>> possible = new HashSet<>();
            if (certain < 0) {
                possible.add(Set.of());
            }
            for (Word word : words) {
                List<String> answer = word.answers.get(question);
                if (answer != null && (word.revision > certain || (word.revision == certain && word.acknowledged))) {
                    possible.add(new TreeSet<>(answer));
                }
            }
            return possible;
        }
    }

    /** One save, or the answers that came with a submission. */
    static final class Word {

        private final long revision;
        private final Map<String, List<String>> answers;
        private boolean acknowledged;

        private Word(long revision, Map<String, List<String>> answers) {
            this.revision = revision;
            this.answers = answers;
        }
    }
}
