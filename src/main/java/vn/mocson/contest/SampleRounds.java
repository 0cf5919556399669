package vn.mocson.contest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;

/**
 * The round that a rehearsal plays in: like a real one in everything but who may enter and when, in a contest of its own,
 * so that nothing of it can count anywhere.
 */
@Service
public class SampleRounds {

    private static final int LONGEST_TITLE = 300;

    private final ContestService contests;
    private final ContestPreparation preparation;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    SampleRounds(
            ContestService contests, ContestPreparation preparation, JdbcClient db, ApplicationEventPublisher events) {
        this.contests = contests;
        this.preparation = preparation;
        this.db = db;
        this.events = events;
    }

    /**
     * Makes one that is open at once, to everybody who knows its address.
     *
     * @param slug its address, which nobody can guess
     * @return the contest that the sample round is alone in
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public ContestId make(RoundId like, String slug, Instant opensAt, Duration open) {
        RoundDefinition round = contests.round(like);
        ContestDefinition contest = contests.contest(round.contest());
        ObjectNode rules = RulesWriter.write(round.rules());
        rules.remove("eligibility"); // the crowd is on no list
        String title = Vietnamese.clean("Tổng duyệt – " + contest.title());
        ContestId made = contests.create(new ContestDraft(
                slug,
                title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                contest.numeral(),
                contest.organizer(),
                "",
                contest.units(),
                contest.bank(),
                round.questionSet(),
                rules,
                List.of(new ContestDraft.RoundDraft(
                        "tong-duyet", round.name(), null, opensAt, opensAt.plus(open), null)),
                List.of(),
                List.of(),
                contest.consent()));
        db.sql("UPDATE contest SET rehearsal_of = ? WHERE id = ?")
                .params(contest.id().value(), made.value())
                .update();
        events.publishEvent(new ContestChanged(made));
        return made;
    }

    /** Takes it away with everybody in it and whatever they did. Of a real contest nothing is touched. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public void remove(ContestId sample) {
        int back = db.sql("UPDATE contest SET announced_at = NULL WHERE id = ? AND rehearsal_of IS NOT NULL")
                .param(sample.value())
                .update();
        if (back == 1) {
            events.publishEvent(new ContestChanged(sample));
            preparation.delete(sample);
        }
    }
}
