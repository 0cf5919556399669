package vn.mocson.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What a generator needs of the reply to a start: which questions there are and what may be chosen. */
record Paper(String attempt, long revision, String deadline, List<Question> questions) {

    private static final ConcurrentMap<String, String> KNOWN = new ConcurrentHashMap<>();

    record Question(String id, List<String> options) {}

    static Paper read(byte[] in, int from, int to) {
        String attempt = "";
        String deadline = "";
        long revision = 0;
        List<Question> questions = new ArrayList<>(20);
        Json json = new Json(in, from, to);
        json.open('{');
        while (json.more('}')) {
            // the order of the fields is the server's affair
            int start = json.mark();
            if (json.key("id")) {
                attempt = json.string();
                continue;
            }
            json.reset(start);
            if (json.key("revision")) {
                revision = Long.parseLong(json.string());
                continue;
            }
            json.reset(start);
            if (json.key("deadline")) {
                deadline = json.string();
                continue;
            }
            json.reset(start);
            if (json.key("questions")) {
                json.open('[');
                while (json.more(']')) {
                    questions.add(question(json));
                }
                continue;
            }
            json.skip();
        }
        if (attempt.isEmpty() || questions.isEmpty()) {
            throw new IllegalArgumentException("no paper in the reply");
        }
        return new Paper(attempt, revision, deadline, questions);
    }

    private static Question question(Json json) {
        String id = "";
        List<String> options = new ArrayList<>(4);
        json.open('{');
        while (json.more('}')) {
            int start = json.mark();
            if (json.key("id")) {
                id = shared(json.string());
                continue;
            }
            json.reset(start);
            if (json.key("options")) {
                json.open('[');
                while (json.more(']')) {
                    options.add(option(json));
                }
                continue;
            }
            json.skip();
        }
        return new Question(id, options);
    }

    private static String option(Json json) {
        String id = "";
        json.open('{');
        while (json.more('}')) {
            if (json.key("id")) {
                id = shared(json.string());
            } else {
                json.skip();
            }
        }
        return id;
    }

    /** One text per identifier, however many papers name it. */
    private static String shared(String id) {
        String known = KNOWN.putIfAbsent(id, id);
        return known == null ? id : known;
    }
}
