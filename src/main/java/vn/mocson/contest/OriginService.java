package vn.mocson.contest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/** Which web sites may show a contest inside their own pages. */
@Service
public class OriginService {

    private static final int MOST = 50;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    /**
     * All origins of all contests under one key: they are asked for with every request from a portal. Emptied by every
     * change of a contest; another node's change shows after some ten seconds.
     */
    private final LoadingCache<String, Map<ContestId, Set<Origin>>> origins =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(10)).build(key -> load());

    OriginService(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** In the order of the alphabet; none where the contest is shown on its own pages alone. */
    @PreAuthorize(Access.ANYONE)
    public List<Origin> of(ContestId contest) {
        return List.copyOf(origins.get("").getOrDefault(contest, Set.of()));
    }

    /** @param origin as a browser sent it */
    @PreAuthorize(Access.ANYONE)
    public boolean mayShow(ContestId contest, String origin) {
        return origins.get("").getOrDefault(contest, Set.of()).contains(new Origin(origin));
    }

    /** For addresses that belong to no single contest. @param origin as a browser sent it */
    @PreAuthorize(Access.ANYONE)
    public boolean mayShowAny(String origin) {
        Origin wanted = new Origin(origin);
        return origins.get("").values().stream().anyMatch(of -> of.contains(wanted));
    }

    /**
     * One more web site may show the contest.
     *
     * @param written as a person wrote it
     * @throws OriginRefused where that is no address of a web site, or there are too many
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.origin.allow")
    public Origin allow(ContestId contest, String written) {
        Origin origin = Origin.parse(written);
        ActNotes.current().after("origin", origin);
        int there = db.sql("SELECT COUNT(*) FROM contest_origin WHERE contest_id = ?")
                .param(contest.value())
                .query(Integer.class)
                .single();
        if (there >= MOST) {
            throw new OriginRefused(
                    "ORIGIN_TOO_MANY",
                    "Một cuộc thi cho nhúng vào nhiều nhất " + MOST + " trang. Hãy bỏ trang không dùng nữa trước.");
        }
        db.sql("INSERT IGNORE INTO contest_origin (contest_id, origin) VALUES (?, ?)")
                .params(contest.value(), origin.value())
                .update();
        events.publishEvent(new ContestChanged(contest));
        return origin;
    }

    /** The web site may no longer show the contest; who is sitting there at this moment can no longer save. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.origin.forbid")
    public void forbid(ContestId contest, Origin origin) {
        ActNotes.current().before("origin", origin);
        db.sql("DELETE FROM contest_origin WHERE contest_id = ? AND origin = ?")
                .params(contest.value(), origin.value())
                .update();
        events.publishEvent(new ContestChanged(contest));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(ContestChanged event) {
        origins.invalidateAll();
    }

    private Map<ContestId, Set<Origin>> load() {
        record Row(ContestId contest, Origin origin) {}
        return db
                .sql("SELECT contest_id, origin FROM contest_origin ORDER BY origin")
                .query((rs, n) -> new Row(new ContestId(rs.getLong(1)), new Origin(rs.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::contest,
                        Collectors.mapping(
                                Row::origin,
                                Collectors.toCollection(
                                        () -> new TreeSet<>(java.util.Comparator.comparing(Origin::value))))));
    }
}
