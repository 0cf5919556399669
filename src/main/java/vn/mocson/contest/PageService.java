package vn.mocson.contest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;

/**
 * The public pages of a contest as they are written: saved as often as anybody likes, each time as a version of its own,
 * and put before everybody by an act. What everybody reads is {@link ContestDefinition#pages()}.
 */
@Service
public class PageService {

    /** So many versions are offered to compare with; the older ones are kept as well. */
    private static final int VERSIONS_SHOWN = 100;

    private final PageVersions versions;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PageService(PageVersions versions, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.versions = versions;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Every page that the contest may have, also where nothing was written yet; then its news, the newest first. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public List<PageRow> pages(ContestId contest) {
        List<PageRow> written = versions.rows(contest);
        List<PageRow> all = new ArrayList<>();
        for (PageKind kind : PageKind.values()) {
            if (kind != PageKind.NEWS) {
                all.add(written.stream()
                        .filter(row -> row.page().equals(kind.slug()))
                        .findFirst()
                        .orElseGet(() -> new PageRow(kind.slug(), kind.title(), null, 0, null, null, null)));
            }
        }
        written.stream()
                .filter(row -> row.kind() == PageKind.NEWS)
                .sorted(Comparator.comparing(PageService::date).reversed())
                .forEach(all::add);
        return all;
    }

    private static LocalDate date(PageRow news) {
        LocalDate dated = news.dated();
        return dated == null ? LocalDate.MIN : dated;
    }

    /**
     * The newest version of a page; none where nothing was written yet.
     *
     * @throws PageRefused where a contest has no such page
     */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public Optional<PageVersion> newest(ContestId contest, String page) {
        if (!PageKind.allows(page)) {
            throw PageRefused.noSuchPage();
        }
        return versions.last(contest, page);
    }

    /** The last hundred versions, the newest first. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public List<PageVersion> versions(ContestId contest, String page) {
        return versions.newestFirst(contest, page, VERSIONS_SHOWN);
    }

    /** Who put which version before everybody and who took the page away, the last act first. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public List<PageAct> acts(ContestId contest, String page) {
        return versions.acts(contest, page);
    }

    /** The address of the next piece of news. It is there once it is saved. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public String nextNews(ContestId contest) {
        return PageKind.ofNews(versions.lastNews(contest) + 1);
    }

    /**
     * Keeps what was written as a version of its own, which nobody but the staff reads.
     *
     * @param seen number of the version that was newest when the writing began; 0 where there was none
     * @return the number of the version
     * @throws PageRefused with code {@link PageRefused#CHANGED} where somebody saved meanwhile
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.page.save")
    public int save(ContestId contest, PageDraft draft, int seen) {
        ActNotes.current().after("page", draft.page());
        PageVersion last = versions.last(contest, draft.page()).orElse(null);
        int newest = last == null ? 0 : last.number();
        if (last != null && newest != seen) {
            throw PageRefused.changedMeanwhile(last.savedBy(), last.savedAt());
        }
        try {
            versions.add(contest, draft, newest + 1, clock.instant(), Access.username());
        } catch (DuplicateKeyException atTheSameMoment) {
            throw PageRefused.changedMeanwhile("một người khác", clock.instant());
        }
        return newest + 1;
    }

    /**
     * Everybody reads this version from now on.
     *
     * @throws PageRefused where there is no such version or nothing in it
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.page.publish")
    public void publish(ContestId contest, String page, int number) {
        ActNotes.current().after("page", page);
        PageVersion version = versions.find(contest, page, number).orElseThrow(PageRefused::noSuchPage);
        if (version.body().isBlank()) {
            throw PageRefused.empty();
        }
        db.sql("""
                INSERT INTO contest_page (contest_id, slug, title, position, body, version, dated)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE title = VALUES(title), position = VALUES(position), body = VALUES(body),
                    version = VALUES(version), dated = VALUES(dated)""")
                .params(Arrays.asList(
                        contest.value(),
                        page,
                        version.title(),
                        PageKind.of(page).position(),
                        version.body(),
                        number,
                        version.dated()))
                .update();
        happened(contest, page, number);
    }

    /**
     * Nobody but the staff reads the page from now on; its versions stay.
     *
     * @throws PageRefused where nobody did
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.page.withdraw")
    public void withdraw(ContestId contest, String page) {
        ActNotes.current().before("page", page);
        int gone = db.sql("DELETE FROM contest_page WHERE contest_id = ? AND slug = ?")
                .params(contest.value(), page)
                .update();
        if (gone == 0) {
            throw PageRefused.notPublished();
        }
        happened(contest, page, null);
    }

    private void happened(ContestId contest, String page, @Nullable Integer number) {
        versions.record(contest, page, number, clock.instant(), Access.username());
        events.publishEvent(new ContestChanged(contest));
    }
}
