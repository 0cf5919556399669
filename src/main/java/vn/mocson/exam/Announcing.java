package vn.mocson.exam;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;

/** Makes a draft a contest that everybody sees. */
@Service
public class Announcing {

    private final ContestService contests;
    private final OpeningCheck opening;

    Announcing(ContestService contests, OpeningCheck opening) {
        this.contests = contests;
        this.opening = opening;
    }

    /** What keeps the draft from being announced; empty where nothing does. */
    @PreAuthorize(Access.FIGURES)
    public List<Essential> missing(ContestId contest) {
        return opening.beforeAnnouncing(contests.contest(contest));
    }

    /**
     * Everybody sees the contest from now on; this is not taken back.
     *
     * @throws TimesRefused where something essential is missing, or it was announced before
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.announce")
    public void announce(ContestId contest) {
        List<Essential> missing = missing(contest);
        if (!missing.isEmpty()) {
            throw TimesRefused.notToAnnounce(
                    missing.stream().map(Essential::sentence).toList());
        }
        String by = Access.username();
        if (!Access.asSystem(() -> contests.announce(contest, by))) {
            throw TimesRefused.announced();
        }
    }
}
