package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.Explanation.Neighbour;
import vn.mocson.standings.Explanation.Shown;
import vn.mocson.standings.Explanation.Value;
import vn.mocson.standings.Standings.View;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** Tells a place by the very keys the board is ordered by. */
@Component
class Explanations {

    private final Standings standings;
    private final Ranks ranks;
    private final Clock clock;

    Explanations(Standings standings, Ranks ranks, Clock clock) {
        this.standings = standings;
        this.ranks = ranks;
        this.clock = clock;
    }

    /**
     * What the reader may know.
     *
     * @param scores whether points and right answers are shown
     * @param gap whether the distance of predictions is, once it is known
     * @param names whether everybody is named, also who did not agree to be
     */
    record Sight(BoardState state, View view, boolean scores, boolean gap, boolean names, boolean total) {}

    /** Nothing where the person is not on this board. */
    Optional<Explanation> of(RoundDefinition round, UnitTree tree, ParticipantId person, Sight sight) {
        KeyReader reader = new KeyReader(round.rules().rankBy());
        return standings
                .of(round.id(), sight.view(), person)
                .filter(row -> reader.reads(row.key()))
                .map(row -> explain(round, tree, row, sight, reader));
    }

    private Explanation explain(
            RoundDefinition round, UnitTree tree, Standings.Row row, Sight sight, KeyReader reader) {
        BigDecimal actual =
                standings.closing(round.id()).map(Standings.Closing::actual).orElse(null);
        boolean known = actual != null || round.rules().actual() != null;
        BigDecimal prediction = row.prediction();
        long rank = ranks.of(round, sight.view(), row).rank();
        long of = sight.total() ? ranks.total(round, sight.view()) : rank;
        Neighbour behind = neighbour(round, tree, row, sight, reader, known, false);
        return new Explanation(
                clock.instant(),
                sight.state(),
                rank,
                // who stands behind begins where those who share this rank end
                Math.max(1, (behind == null ? of + 1 : behind.rank()) - rank),
                of,
                reader.values(row.key()).stream()
                        .map(value -> shown(value, sight, known))
                        .toList(),
                prediction == null ? null : Vietnamese.plain(prediction),
                actual == null || !sight.gap() ? null : Vietnamese.plain(actual),
                neighbour(round, tree, row, sight, reader, known, true),
                behind);
    }

    private @Nullable Neighbour neighbour(
            RoundDefinition round,
            UnitTree tree,
            Standings.Row mine,
            Sight sight,
            KeyReader reader,
            boolean known,
            boolean ahead) {
        Standings.Row other = standings
                .neighbour(round.id(), sight.view(), mine.key(), ahead)
                .filter(row -> reader.reads(row.key()))
                .orElse(null);
        if (other == null) {
            return null;
        }
        int decides = reader.decides(mine.key(), other.key());
        Ranks.Ranked place = ranks.of(round, sight.view(), other);
        return new Neighbour(
                place.rank(),
                place.tied(),
                sight.names() ? other.fullName() : other.publicName(),
                tree.find(other.unit()).map(Unit::name).orElse(""),
                shown(reader.values(other.key()).get(decides), sight, known),
                shown(reader.values(mine.key()).get(decides), sight, known));
    }

    private static Value shown(KeyReader.Value value, Sight sight, boolean known) {
        Shown shown =
                switch (value.key()) {
                    case CORRECT, POINTS -> sight.scores() ? Shown.SHOWN : Shown.HIDDEN;
                    case PREDICTION_GAP -> gap(value, sight, known);
                    case DURATION, SUBMITTED_AT, STARTED_AT -> Shown.SHOWN;
                };
        BigDecimal number = value.number();
        return new Value(
                value.key(),
                shown,
                number == null || shown != Shown.SHOWN ? null : Vietnamese.plain(number),
                shown == Shown.SHOWN ? value.moment() : null);
    }

    private static Shown gap(KeyReader.Value value, Sight sight, boolean known) {
        if (!known) {
            return Shown.NOT_YET;
        }
        if (!sight.gap()) {
            return Shown.HIDDEN;
        }
        return value.number() == null ? Shown.NONE : Shown.SHOWN;
    }
}
