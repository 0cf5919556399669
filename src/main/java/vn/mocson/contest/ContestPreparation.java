package vn.mocson.contest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition.Consent;
import vn.mocson.contest.NewContest.Outline;
import vn.mocson.contest.NewContest.PlannedRound;
import vn.mocson.contest.RulesConflict.Severity;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ImageUpload;
import vn.mocson.questionbank.QuestionImages;
import vn.mocson.unit.UnitService;

/**
 * Begins contests, from a template or as a copy of an earlier one, and keeps what they are called. What it makes
 * is a draft, which only staff see.
 */
@Service
public class ContestPreparation {

    private static final LocalTime EARLY = LocalTime.of(6, 0);
    private static final LocalTime LATE = LocalTime.of(22, 0);

    /** Twice what the pages show, in pixels. */
    private static final int EMBLEM_SIDE = 320;

    private static final ContestId NONE = new ContestId(-1);

    private final ContestService contests;
    private final UnitService units;
    private final QuestionImages images;
    private final ObjectProvider<DraftPart> parts;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContestPreparation(
            ContestService contests,
            UnitService units,
            QuestionImages images,
            ObjectProvider<DraftPart> parts,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contests = contests;
        this.units = units;
        this.images = images;
        this.parts = parts;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** What a template gives, with its first round opening then. */
    @PreAuthorize(Access.ORGANIZERS)
    public Outline of(ContestTemplate template, Instant firstOpening) {
        return template.outline(firstOpening);
    }

    /**
     * What a contest gives to one that is made after it: rules, rounds with their gaps, pages and prizes; neither
     * people nor results nor its question set, whose right answers are known by now.
     *
     * @param firstOpening when the first round of the copy opens
     * @throws NotFound where there is no such contest
     */
    @PreAuthorize(Access.ORGANIZERS)
    public Outline copyOf(ContestId id, Instant firstOpening) {
        ContestDefinition contest = contests.contest(id);
        Instant first = contest.rounds().stream()
                .map(RoundDefinition::opensAt)
                .min(Comparator.naturalOrder())
                .orElse(firstOpening);
        Duration moved = Duration.between(first, firstOpening);
        return new Outline(
                RulesWriter.write(contest.rules()),
                contest.rounds().stream()
                        .map(round -> new PlannedRound(
                                round.name(),
                                round.phase(),
                                round.opensAt().plus(moved),
                                round.closesAt().plus(moved),
                                RulesDraft.own(contest, round)))
                        .toList(),
                contest.pages(),
                contest.prizes(),
                contest.consent().text());
    }

    /** An address for a contest of this title that no other has; empty where the title gives none. */
    @PreAuthorize(Access.ORGANIZERS)
    public String freeSlug(String title) {
        String wanted = ContestIdentity.slugOf(title);
        String slug = wanted;
        for (int i = 2; !slug.isEmpty() && taken(slug); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }

    private boolean taken(String slug) {
        return db.sql("SELECT COUNT(*) FROM contest WHERE slug = ?")
                        .param(slug)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The contest as it would be, with numbers that no contest and no round has; for its thể lệ to be read beforehand. */
    @PreAuthorize(Access.ORGANIZERS)
    public ContestDefinition preview(NewContest contest) {
        ContestIdentity identity = contest.identity();
        String consent = contest.outline().consentText();
        return new ContestDefinition(
                NONE,
                identity.slug(),
                identity.title(),
                identity.numeral(),
                identity.organizer(),
                identity.summary(),
                contest.units(),
                contest.bank(),
                null,
                RulesReader.read(contest.outline().rules(), "rules"),
                rounds(contest),
                contest.outline().pages(),
                contest.outline().prizes(),
                newConsent(identity, consent),
                identity.look(),
                false);
    }

    /** What in its rules and rounds contradicts itself or looks like a slip; errors first. */
    @PreAuthorize(Access.ORGANIZERS)
    public List<RulesConflict> conflicts(NewContest contest) {
        ContestDefinition made = preview(contest);
        List<RulesConflict> found = new ArrayList<>(RulesCheck.of(
                made.rules(), made.rounds(), units.tree(made.units()).all(), made.prizes()));
        for (int i = 0; i < made.rounds().size(); i++) {
            found.addAll(slips(made.rounds().get(i), i));
        }
        return RulesCheck.errorsFirst(found);
    }

    /** Allowed, and hardly ever meant. */
    private List<RulesConflict> slips(RoundDefinition round, int index) {
        List<RulesConflict> found = new ArrayList<>();
        if (!round.opensAt().isAfter(clock.instant())) {
            found.add(new RulesConflict(
                    Severity.WARNING,
                    "OPENS_IN_PAST",
                    "rounds[" + index + "].opensAt",
                    "Giờ mở của “" + round.name()
                            + "” đã qua; cuộc thi chỉ công bố được khi mọi kỳ còn ở phía trước."));
        }
        if (odd(round.opensAt()) || odd(round.closesAt())) {
            found.add(new RulesConflict(
                    Severity.WARNING,
                    "ODD_HOUR",
                    "rounds[" + index + "].opensAt",
                    "“" + round.name() + "” mở hoặc đóng vào ban đêm (" + VietnamTime.minute(round.opensAt()) + " – "
                            + VietnamTime.minute(round.closesAt())
                            + "): lúc đó ít người trực để giúp. Nếu đúng ý thì giữ nguyên."));
        }
        return found;
    }

    /** Nobody is there to help; the last minute of a day is meant as its end. */
    private static boolean odd(Instant at) {
        LocalTime time = at.atZone(VietnamTime.ZONE).toLocalTime();
        boolean endOfDay = time.equals(LocalTime.MIDNIGHT) || !time.isBefore(LocalTime.of(23, 59));
        return !endOfDay && (time.isBefore(EARLY) || time.isAfter(LATE));
    }

    private static List<RoundDefinition> rounds(NewContest contest) {
        List<RoundDefinition> rounds = new ArrayList<>();
        for (PlannedRound round : contest.rounds()) {
            JsonNode rules = RulesReader.overlay(contest.outline().rules(), round.rules());
            rounds.add(new RoundDefinition(
                    new RoundId(-1 - rounds.size()),
                    NONE,
                    "k" + (rounds.size() + 1),
                    round.name(),
                    round.phase(),
                    round.opensAt(),
                    round.closesAt(),
                    null,
                    null,
                    RulesReader.read(rules, "rounds[" + rounds.size() + "].rules"),
                    null,
                    0,
                    false));
        }
        return rounds;
    }

    /**
     * Makes the draft.
     *
     * @throws ContestRefused where a field is missing or wrong, the address is taken or a round closes before it opens
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.create")
    public ContestId create(NewContest contest) {
        ActNotes.current().after("name", contest.identity().title());
        ContestIdentity identity = contest.identity();
        identity.require();
        for (PlannedRound round : contest.rounds()) {
            if (round.name().isBlank() || round.name().length() > 200) {
                throw ContestRefused.roundWithoutName();
            }
        }
        ScheduleConflicts.of(rounds(contest)).stream()
                .filter(conflict -> conflict.error() && conflict.path().startsWith("rounds"))
                .filter(conflict -> !conflict.path().contains(".rules."))
                .findFirst()
                .ifPresent(conflict -> {
                    throw ContestRefused.rounds(conflict);
                });
        List<ContestDraft.RoundDraft> rounds = new ArrayList<>();
        for (PlannedRound round : contest.rounds()) {
            rounds.add(new ContestDraft.RoundDraft(
                    "k" + (rounds.size() + 1),
                    round.name(),
                    round.phase(),
                    round.opensAt(),
                    round.closesAt(),
                    round.rules()));
        }
        String consent = contest.outline().consentText();
        try {
            ContestId made = contests.insert(new ContestDraft(
                    identity.slug(),
                    identity.title(),
                    identity.numeral(),
                    identity.organizer(),
                    identity.summary(),
                    contest.units(),
                    contest.bank(),
                    null,
                    contest.outline().rules(),
                    rounds,
                    contest.outline().pages(),
                    contest.outline().prizes(),
                    newConsent(identity, consent)));
            write(made, identity);
            events.publishEvent(new ContestChanged(made));
            return made;
        } catch (DuplicateKeyException taken) {
            throw ContestRefused.slugTaken(identity.slug());
        }
    }

    /** @throws NotFound where there is no such contest */
    @PreAuthorize(Access.FIGURES)
    public ContestIdentity identity(ContestId id) {
        return db.sql("""
                SELECT slug, title, numeral, organizer, summary, plan_number, plan_date, decision_number, decision_date,
                       emblem, accent
                FROM contest WHERE id = ?""")
                .param(id.value())
                .query((rs, n) -> new ContestIdentity(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getObject(7, LocalDate.class),
                        rs.getString(8),
                        rs.getObject(9, LocalDate.class),
                        ContestService.look(rs)))
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy cuộc thi này."));
    }

    /**
     * @throws ContestRefused where a field is missing or wrong, or the address is taken, or may not change any more
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.identity")
    public void rename(ContestId id, ContestIdentity identity) {
        identity.require();
        ContestDefinition before = contests.contest(id);
        ActNotes.current()
                .about("contest", id, identity.title())
                .change("title", before.title(), identity.title())
                .change("slug", before.slug(), identity.slug());
        if (before.announced() && !before.slug().equals(identity.slug())) {
            throw ContestRefused.slugStays();
        }
        try {
            write(id, identity);
        } catch (DuplicateKeyException taken) {
            throw ContestRefused.slugTaken(identity.slug());
        }
        events.publishEvent(new ContestChanged(id));
    }

    /**
     * Keeps a picture as an emblem: checked as every picture is, and scaled to what a page shows of it.
     *
     * @return what {@link ContestLook} takes
     * @throws vn.mocson.questionbank.ImageRefused where it is no PNG, JPEG or WebP, or too large
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.emblem")
    public ImageId emblem(byte[] file) {
        return images.put(ImageUpload.normalize(file, EMBLEM_SIDE));
    }

    /**
     * What goes with a draft if it is deleted, in sentences for people.
     *
     * @throws NotFound where there is no such contest
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public List<String> contents(ContestId id) {
        ContestDefinition draft = contests.contest(id);
        return parts.orderedStream()
                .flatMap(part -> part.contents(draft).stream())
                .toList();
    }

    /**
     * Deletes a draft with everything that was prepared for it. An announced contest stays for good.
     *
     * @throws ContestRefused where it was announced, or where something hangs on it that nobody thought of
     * @throws NotFound where there is no such contest
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.delete")
    public void delete(ContestId id) {
        ActNotes.current()
                .about("contest", id)
                .before("name", contests.contest(id).title());
        ContestDefinition draft = contests.contest(id);
        boolean still = db.sql("SELECT announced_at IS NULL FROM contest WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Boolean.class)
                .single();
        if (!still) {
            throw ContestRefused.announcedStays();
        }
        try {
            parts.orderedStream().forEach(part -> part.remove(draft));
            db.sql("DELETE FROM contest WHERE id = ?").param(id.value()).update();
        } catch (DataIntegrityViolationException kept) {
            throw ContestRefused.somethingHangsOn(kept);
        }
        events.publishEvent(new ContestChanged(id));
    }

    private void write(ContestId id, ContestIdentity identity) {
        ImageId emblem = identity.look().emblem();
        db.sql("""
                UPDATE contest SET slug = ?, title = ?, numeral = ?, organizer = ?, summary = ?,
                                   plan_number = ?, plan_date = ?, decision_number = ?, decision_date = ?,
                                   emblem = ?, accent = ?
                WHERE id = ?""")
                .params(Arrays.asList(
                        identity.slug(),
                        identity.title(),
                        identity.numeral(),
                        identity.organizer(),
                        identity.summary(),
                        identity.planNumber(),
                        identity.planDate(),
                        identity.decisionNumber(),
                        identity.decisionDate(),
                        emblem == null ? null : emblem.value(),
                        identity.look().accent().name(),
                        id.value()))
                .update();
    }

    /** An earlier contest's text may be older than the marks of which it has to tell. */
    private static Consent newConsent(ContestIdentity identity, @Nullable String text) {
        return new Consent("1", text == null ? standardConsent(identity.organizer()) : text).tellingOfDevices();
    }

    private static String standardConsent(String organizer) {
        return "Tôi đồng ý để " + organizer
                + " thu thập và xử lý họ tên, ngày sinh, số điện thoại, đơn vị, bài làm và kết quả thi của tôi nhằm tổ"
                + " chức cuộc thi, xác minh và trao giải, theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Dữ liệu được"
                + " xóa khi hết mục đích. Tôi có quyền xem, sửa, rút lại đồng ý và yêu cầu xóa dữ liệu của mình.";
    }
}
