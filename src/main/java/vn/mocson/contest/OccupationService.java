package vn.mocson.contest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;

/** Which groups of people by occupation a contest asks its entrants for; most contests ask for none. */
@Service
public class OccupationService {

    private static final int MOST = 20;
    private static final int LONGEST = 80;

    private record Row(ContestId contest, Occupation occupation, boolean asked) {}

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    /**
     * All groups of all contests under one key: every registration asks for them. Emptied by every change of a contest;
     * another node's change shows after some ten seconds.
     */
    private final LoadingCache<String, Map<ContestId, List<Row>>> groups =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(10)).build(key -> load());

    OccupationService(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** What entrants choose from, in order; empty where the contest does not ask. */
    @PreAuthorize(Access.ANYONE)
    public List<Occupation> asked(ContestId contest) {
        return rows(contest).stream().filter(Row::asked).map(Row::occupation).toList();
    }

    /** With those that are no longer asked for, since somebody may have chosen them. */
    @PreAuthorize(Access.ANYONE)
    public List<Occupation> all(ContestId contest) {
        return rows(contest).stream().map(Row::occupation).toList();
    }

    /**
     * From now on entrants choose from these; whoever is registered keeps what they chose.
     *
     * @param names in order; empty ones and repetitions are left out; none at all ends the question
     * @throws OccupationsRefused where there are too many, or one is too long
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.occupations")
    public void ask(ContestId contest, List<String> names) {
        List<String> clean = names.stream()
                .map(Vietnamese::clean)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (clean.size() > MOST) {
            throw OccupationsRefused.tooMany(MOST);
        }
        if (clean.stream().anyMatch(name -> name.length() > LONGEST)) {
            throw OccupationsRefused.tooLong(LONGEST);
        }
        ActNotes.current()
                .change("names", asked(contest).stream().map(Occupation::name).toList(), clean);
        db.sql("UPDATE contest_occupation SET asked = FALSE, position = position + 1000 WHERE contest_id = ? AND asked")
                .param(contest.value())
                .update();
        for (int i = 0; i < clean.size(); i++) {
            db.sql("INSERT INTO contest_occupation (contest_id, name, position, asked) VALUES (?, ?, ?, TRUE)"
                            + " ON DUPLICATE KEY UPDATE name = VALUES(name), position = VALUES(position), asked = TRUE")
                    .params(contest.value(), clean.get(i), i)
                    .update();
        }
        events.publishEvent(new ContestChanged(contest));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(ContestChanged event) {
        groups.invalidateAll();
    }

    private List<Row> rows(ContestId contest) {
        return groups.get("").getOrDefault(contest, List.of());
    }

    private Map<ContestId, List<Row>> load() {
        return db
                .sql("SELECT contest_id, id, name, asked FROM contest_occupation ORDER BY position, id")
                .query((rs, n) -> new Row(
                        new ContestId(rs.getLong(1)),
                        new Occupation(new OccupationId(rs.getLong(2)), rs.getString(3)),
                        rs.getBoolean(4)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::contest));
    }
}
