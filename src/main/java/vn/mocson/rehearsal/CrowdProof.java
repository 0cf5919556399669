package vn.mocson.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.contest.ContestId;
import vn.mocson.rehearsal.CrowdTally.Player;

/** Looks in the database, past the door, for everything that a crowd was told is saved. */
@Component
class CrowdProof {

    private final JdbcClient db;
    private final JsonMapper json;

    CrowdProof(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Stored(String state, long revision, String responses) {}

    /**
     * What was found.
     *
     * @param answers acknowledged and there with the same option
     * @param lost acknowledged answers that are not there, and acknowledged papers that are open again
     */
    record Found(long answers, long lost) {}

    Found find(ContestId sample, CrowdTally tally) {
        Map<String, Stored> attempts = new HashMap<>();
        db.sql("SELECT id, state, revision, responses FROM attempt WHERE contest_id = ?")
                .param(sample.value())
                .query(rs -> {
                    attempts.put(rs.getString(1), new Stored(rs.getString(2), rs.getLong(3), rs.getString(4)));
                });
        long found = 0;
        long lost = 0;
        for (Player player : tally.players()) {
            String attempt = player.attempt();
            if (attempt == null) {
                continue;
            }
            Stored stored = attempts.get(attempt);
            JsonNode responses = stored == null ? json.createObjectNode() : json.readTree(stored.responses());
            for (Map.Entry<String, String> answer : player.saved().entrySet()) {
                if (chosen(responses.path(answer.getKey())).equals(List.of(answer.getValue()))) {
                    found++;
                } else {
                    lost++;
                }
            }
            boolean handedIn = stored != null && stored.state().equals("SUBMITTED");
            boolean backwards = stored == null || stored.revision() < player.revision();
            if (backwards || (player.receipt() != null && !handedIn)) {
                lost++;
            }
        }
        return new Found(found, lost);
    }

    private static List<String> chosen(JsonNode options) {
        return options.valueStream().map(JsonNode::asString).toList();
    }
}
