package vn.mocson.integrity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;

/** Findings of a contest and what people decided about them. Nothing follows from a finding by itself. */
@Service
public class FindingsService {

    private static final int SHORTEST_WORDS = 5;
    private static final int LONGEST_WORDS = 1000;

    private final FindingRows rows;
    private final FindingSearch search;
    private final ContestService contests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FindingsService(
            FindingRows rows,
            FindingSearch search,
            ContestService contests,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.search = search;
        this.contests = contests;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** An earlier or the present decision about a finding. */
    public record Decided(FindingDecision decision, String words, String by, Instant at) {}

    /** How far a search is. */
    @FunctionalInterface
    public interface Progress {
        /** So many of the contest's rounds are done. */
        void at(int done, int of);
    }

    /** What waits for a decision first, then what is looked into, the weightiest first. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<Finding> find(FindingQuery query, int offset, int limit) {
        return rows.page(query, offset, limit);
    }

    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public int count(FindingQuery query) {
        return rows.count(query);
    }

    /** Nothing where the contest was never searched. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public Optional<LastSearch> lastSearch(ContestId contest) {
        return rows.lastSearch(contest);
    }

    /** @throws NotFound where it is gone */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public Finding finding(FindingId id) {
        return rows.one(id)
                .orElseThrow(() ->
                        new NotFound("Dấu hiệu này không còn: lần rà soát sau không thấy nữa. Hãy tải lại danh sách."));
    }

    /** The newest first. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<Decided> decisions(FindingId id) {
        return rows.decisions(id);
    }

    /**
     * Looks through the whole contest. What was decided about stays decided; what is found no more and nobody decided
     * about is forgotten. Takes some seconds for each hundred thousand attempts.
     */
    @PreAuthorize(Access.FIGURES)
    @Act("finding.search")
    public LastSearch search(ContestId contestId, Progress progress) {
        String by = Access.username();
        // as the database keeps it, for comparing with what it kept before
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ContestDefinition contest = contests.contest(contestId);
        FindingSearch.Outcome outcome = Access.asSystem(() -> search.in(contest, progress::at));
        LastSearch done = new LastSearch(now, by, outcome.people(), outcome.attempts(), outcome.leftOut());
        transaction.executeWithoutResult(status -> {
            outcome.found().forEach(found -> rows.keep(contestId, found, now));
            rows.forgetUnseen(contestId, now);
            rows.searched(contestId, done);
        });
        return done;
    }

    /**
     * Records what somebody decided, and why.
     *
     * @param shown when the decision was taken that the decider saw; null where there was none
     * @throws FindingRefused without words, or where somebody else was faster
     */
    @PreAuthorize(Access.FIGURES)
    @Transactional
    @Act(value = "finding.decide", keepsReason = false)
    public void decide(FindingId id, @Nullable Instant shown, FindingDecision decision, String typed) {
        String words = Vietnamese.clean(typed);
        ActNotes.current().because(words);
        if (words.length() < SHORTEST_WORDS || words.length() > LONGEST_WORDS) {
            throw FindingRefused.wordsMissing();
        }
        finding(id);
        if (!rows.decide(id, shown, decision, words, Access.username(), clock.instant())) {
            throw FindingRefused.decidedMeanwhile();
        }
    }
}
