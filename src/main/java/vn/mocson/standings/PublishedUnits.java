package vn.mocson.standings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RoundPublished;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitReferences;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitSnapshotId;
import vn.mocson.unit.UnitTree;
import vn.mocson.unit.UnitTreeChanging;
import vn.mocson.unit.UnitTreeId;
import vn.mocson.unit.UnitUse;

/**
 * By which tree results are read. A published round keeps the tree it was published by: names, headcounts, places in
 * the tree. It is kept when the tree is about to change for the first time since, so that most rounds need no copy.
 */
@Component
class PublishedUnits implements UnitReferences {

    private final JdbcClient db;
    private final ContestService contests;
    private final UnitService units;

    /** Which snapshot a round is read by, once it has one; that never changes. Size 1,000. */
    private final Cache<RoundId, UnitSnapshotId> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    PublishedUnits(JdbcClient db, ContestService contests, UnitService units) {
        this.db = db;
        this.contests = contests;
        this.units = units;
    }

    UnitTree of(RoundDefinition round) {
        return snapshot(round)
                .map(units::kept)
                .orElseGet(() -> units.tree(contests.contest(round.contest()).units()));
    }

    /** Of all rounds together: as it is now, until the last of them is published. */
    UnitTree of(ContestDefinition contest) {
        boolean published =
                !contest.rounds().isEmpty() && contest.rounds().stream().allMatch(round -> round.publishedAt() != null);
        Optional<RoundDefinition> last = published
                ? contest.rounds().stream()
                        .max(Comparator.comparing(
                                        (RoundDefinition round) -> Objects.requireNonNull(round.publishedAt()))
                                .thenComparing(round -> round.id().value()))
                : Optional.empty();
        return last.map(this::of).orElseGet(() -> units.tree(contest.units()));
    }

    UnitTree of(ContestDefinition contest, List<RoundDefinition> rounds) {
        return rounds.size() == 1 ? of(rounds.getFirst()) : of(contest);
    }

    private Optional<UnitSnapshotId> snapshot(RoundDefinition round) {
        if (round.publishedAt() == null) {
            return Optional.empty();
        }
        UnitSnapshotId cached = known.getIfPresent(round.id());
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<UnitSnapshotId> read = db.sql("SELECT snapshot_id FROM round_units WHERE round_id = ?")
                .param(round.id().value())
                .query((rs, n) -> new UnitSnapshotId(rs.getLong(1)))
                .optional();
        read.ifPresent(snapshot -> known.put(round.id(), snapshot));
        return read;
    }

    /** What is published waits for a change of the tree that is under way, and a change for what is being published. */
    @EventListener
    void published(RoundPublished event) {
        db.sql(
                        "SELECT t.id FROM unit_tree t JOIN contest c ON c.unit_tree_id = t.id JOIN round r ON r.contest_id = c.id"
                                + " WHERE r.id = ? LOCK IN SHARE MODE")
                .param(event.round().value())
                .query(Long.class)
                .list();
    }

    @EventListener
    void changing(UnitTreeChanging event) {
        List<Long> rounds = db.sql("SELECT r.id FROM round r JOIN contest c ON c.id = r.contest_id"
                        + " WHERE c.unit_tree_id = ? AND r.published_at IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM round_units k WHERE k.round_id = r.id) ORDER BY r.id")
                .param(event.tree().value())
                .query(Long.class)
                .list();
        if (rounds.isEmpty()) {
            return;
        }
        UnitSnapshotId snapshot = units.keep(event.tree());
        for (Long round : rounds) {
            db.sql("INSERT INTO round_units (round_id, snapshot_id) VALUES (?, ?)")
                    .params(round, snapshot.value())
                    .update();
        }
    }

    @Override
    public List<UnitUse> uses(UnitTreeId tree, Set<UnitId> merging) {
        List<UnitUse> uses = new ArrayList<>();
        db.sql("SELECT c.title, r.name, r.published_at IS NOT NULL, COUNT(*) FROM attempt a"
                        + " JOIN round r ON r.id = a.round_id JOIN contest c ON c.id = r.contest_id"
                        + " WHERE c.unit_tree_id = :tree AND a.unit_id IN (:units)"
                        + " GROUP BY c.id, c.title, r.id, r.name, r.published_at ORDER BY c.id, r.id")
                .param("tree", tree.value())
                .param("units", merging.stream().map(UnitId::value).toList())
                .query(rs -> {
                    uses.add(new UnitUse(
                            rs.getBoolean(3) ? UnitUse.Kind.ENTRIES_KEPT : UnitUse.Kind.ENTRIES_MOVING,
                            rs.getString(1) + " · " + rs.getString(2),
                            rs.getLong(4)));
                });
        return uses;
    }

    @Override
    public void move(UnitTreeId tree, Set<UnitId> merging, UnitId into) {
        // entries are records: boards find through the tree what they count for
    }
}
