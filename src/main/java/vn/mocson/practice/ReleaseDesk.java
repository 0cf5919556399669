package vn.mocson.practice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.ReleaseService;
import vn.mocson.questionbank.ReleasedQuestion;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.TopicId;
import vn.mocson.questionbank.TopicNode;

/** Where those who run a contest release questions for practice and take them back. */
@Service
public class ReleaseDesk {

    private final ContestService contests;
    private final AuthoringService authoring;
    private final ReleaseService questions;
    private final Releases releases;
    private final Withheld withheld;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseDesk(
            ContestService contests,
            AuthoringService authoring,
            ReleaseService questions,
            Releases releases,
            Withheld withheld,
            PracticeService practice,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contests = contests;
        this.authoring = authoring;
        this.questions = questions;
        this.releases = releases;
        this.withheld = withheld;
        this.practice = practice;
        this.events = events;
        this.clock = clock;
    }

    private record Source(SourceKind kind, long id, String name, int depth, List<ReleasedQuestion> questions) {}

    @PreAuthorize(Access.ORGANIZERS)
    public PracticeOverview overview(ContestId id) {
        Withheld.Now now = withheld.now();
        List<Release> acts = acts(id, now);
        List<PracticeSource> sources = sources(contests.contest(id)).stream()
                .map(source -> new PracticeSource(
                        source.kind(),
                        source.id(),
                        source.name(),
                        source.depth(),
                        source.questions().size(),
                        now.against(source.questions()),
                        inForce(acts, source)))
                .toList();
        return new PracticeOverview(
                practice.offer(id).size(),
                sources,
                acts.stream().filter(act -> !act.inForce()).toList());
    }

    private static @Nullable Release inForce(List<Release> acts, Source source) {
        return acts.stream()
                .filter(act -> act.inForce() && act.kind() == source.kind() && act.source() == source.id())
                .findFirst()
                .orElse(null);
    }

    private List<Release> acts(ContestId contest, Withheld.Now now) {
        Map<ReleaseId, Set<QuestionId>> versions = releases.versionsByRelease(contest);
        Set<QuestionId> all = new HashSet<>();
        versions.values().forEach(all::addAll);
        Set<QuestionId> silent = new HashSet<>();
        questions.versions(all).stream().filter(now::covers).forEach(question -> silent.add(question.version()));
        return releases.of(contest).stream()
                .map(act -> {
                    Set<QuestionId> own = versions.getOrDefault(act.id(), Set.of());
                    return new Release(
                            act.id(),
                            act.kind(),
                            act.source(),
                            act.name(),
                            own.size(),
                            (int) own.stream().filter(silent::contains).count(),
                            act.releasedAt(),
                            act.releasedBy(),
                            act.withdrawnAt(),
                            act.withdrawnBy());
                })
                .toList();
    }

    private List<Source> sources(ContestDefinition contest) {
        List<Source> found = new ArrayList<>();
        for (RoundDefinition round : contest.rounds()) {
            SetId set = round.questionSet();
            found.add(new Source(
                    SourceKind.ROUND,
                    round.id().value(),
                    round.fullName(),
                    0,
                    set == null ? List.of() : questions.ofSet(set)));
        }
        List<TopicNode> topics = authoring.topics(contest.bank());
        Map<TopicId, List<ReleasedQuestion>> inAndBelow = inAndBelow(topics, questions.approved(contest.bank()));
        for (TopicNode topic : topics) {
            found.add(new Source(
                    SourceKind.TOPIC,
                    topic.id().value(),
                    topic.path(),
                    topic.depth(),
                    inAndBelow.getOrDefault(topic.id(), List.of())));
        }
        return found;
    }

    private static Map<TopicId, List<ReleasedQuestion>> inAndBelow(
            List<TopicNode> topics, List<ReleasedQuestion> questions) {
        Map<TopicId, TopicNode> nodes = new HashMap<>();
        topics.forEach(topic -> nodes.put(topic.id(), topic));
        Map<TopicId, List<ReleasedQuestion>> found = new HashMap<>();
        for (ReleasedQuestion question : questions) {
            for (TopicId at = question.topic(); at != null; at = parent(nodes, at)) {
                found.computeIfAbsent(at, topic -> new ArrayList<>()).add(question);
            }
        }
        return found;
    }

    private static @Nullable TopicId parent(Map<TopicId, TopicNode> nodes, TopicId topic) {
        TopicNode node = nodes.get(topic);
        return node == null ? null : node.parent();
    }

    /**
     * From now on everybody can practise on these questions: on the versions that are approved at this moment, and no
     * others.
     *
     * @throws PracticeRefused where one of them is asked by a round that is not over, or by one whose rules do not show
     *     its right answers; where there are none; where this was done already
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("practice.release")
    public void release(ContestId contest, SourceKind kind, long id) {
        Source source = sources(contests.contest(contest)).stream()
                .filter(each -> each.kind() == kind && each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("Không tìm thấy kỳ thi hoặc chủ đề này. Hãy tải lại trang."));
        if (source.questions().isEmpty()) {
            throw PracticeRefused.nothingThere();
        }
        List<Obstacle> obstacles = withheld.now().against(source.questions());
        if (!obstacles.isEmpty()) {
            throw PracticeRefused.notYet(obstacles);
        }
        ActNotes.current()
                .about("contest", contest)
                .after("name", source.name())
                .after("count", source.questions().size());
        releases.insert(contest, kind, id, source.name(), source.questions(), Access.username(), clock.instant());
        events.publishEvent(new PracticeChanged(contest));
    }

    /** Ends a release; a second call changes nothing. What people have seen they have seen. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("practice.withdraw")
    public void withdraw(ReleaseId release) {
        ContestId contest = releases.withdraw(release, Access.username(), clock.instant());
        if (contest != null) {
            events.publishEvent(new PracticeChanged(contest));
        }
    }
}
