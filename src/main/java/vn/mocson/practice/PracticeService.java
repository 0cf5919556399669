package vn.mocson.practice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.PracticeOffer;
import vn.mocson.exam.AttemptMarker.Key;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.Explanation;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.ReleaseService;
import vn.mocson.questionbank.ReleasedQuestion;
import vn.mocson.questionbank.TopicId;
import vn.mocson.questionbank.TopicNode;
import vn.mocson.scoring.RightAnswers;

/** Practice: released questions, and whether an answer to one is right. Nothing is kept of who asks. */
@Service
public class PracticeService implements PracticeOffer {

    private final ContestService contests;
    private final AuthoringService authoring;
    private final QuestionBankService bank;
    private final ReleaseService questions;
    private final RightAnswers rightAnswers;
    private final Releases releases;
    private final Withheld withheld;
    private final Clock clock;

    private record Moment(ContestId contest, long second) {}

    /**
     * What may be told, looked at anew every second: a round that opens takes its questions out by itself. At most 200;
     * emptied by every release and withdrawal here.
     */
    private final Cache<Moment, Offer> offers = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    /** The last offer of each contest with one, so that an equal one is the same object and what was made of it stays. */
    private final ConcurrentHashMap<ContestId, Offer> last = new ConcurrentHashMap<>();

    /**
     * Whether there is anything at all, for the page of every contest. At most 1,000; refreshed beside the readers after
     * 3 seconds, because that page must not wait for a connection at an opening hour. Emptied like the offers.
     */
    private final LoadingCache<ContestId, Boolean> offering = Caffeine.newBuilder()
            .maximumSize(1_000)
            .refreshAfterWrite(Duration.ofSeconds(3))
            .build(contest -> load(contest).size() > 0);

    /** Explanations of versions, which never change. At most 5,000, an hour. */
    private final Cache<QuestionId, Explanation> explanations = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    PracticeService(
            ContestService contests,
            AuthoringService authoring,
            QuestionBankService bank,
            ReleaseService questions,
            RightAnswers rightAnswers,
            Releases releases,
            Withheld withheld,
            Clock clock) {
        this.contests = contests;
        this.authoring = authoring;
        this.bank = bank;
        this.questions = questions;
        this.rightAnswers = rightAnswers;
        this.releases = releases;
        this.withheld = withheld;
        this.clock = clock;
    }

    @Override
    @PreAuthorize(Access.ANYONE)
    public boolean offers(ContestId contest) {
        return offering.get(contest);
    }

    @PreAuthorize(Access.ANYONE)
    public Offer offer(ContestId contest) {
        return offers.get(
                new Moment(contest, clock.instant().getEpochSecond()),
                moment -> last.merge(contest, load(contest), (before, now) -> before.equals(now) ? before : now));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(PracticeChanged event) {
        offers.invalidateAll();
        offering.invalidateAll();
    }

    private Offer load(ContestId contest) {
        List<QuestionId> released = releases.inForce(contest);
        return released.isEmpty() ? Offer.NOTHING : Access.asSystem(() -> load(contest, released));
    }

    private Offer load(ContestId contest, List<QuestionId> released) {
        Withheld.Now now = withheld.now();
        Map<QuestionId, Key> keys = rightAnswers.of(contest, released);
        Map<EntryId, ReleasedQuestion> told = new HashMap<>();
        questions.versions(released).stream()
                .filter(question -> !now.covers(question))
                .filter(question ->
                        !Objects.requireNonNull(keys.get(question.version())).voided())
                .forEach(question -> told.put(question.entry(), question)); // of two versions the later one
        return byTopics(authoring.topics(contests.contest(contest).bank()), told.values());
    }

    private static Offer byTopics(List<TopicNode> topics, Collection<ReleasedQuestion> questions) {
        Map<TopicId, TopicNode> nodes = new HashMap<>();
        topics.forEach(topic -> nodes.put(topic.id(), topic));
        Map<TopicId, List<QuestionId>> byRoot = new HashMap<>();
        questions.forEach(question -> byRoot.computeIfAbsent(root(nodes, question.topic()), topic -> new ArrayList<>())
                .add(question.version()));
        return new Offer(topics.stream()
                .filter(topic -> byRoot.containsKey(topic.id()))
                .map(topic -> new Offer.Topic(
                        topic.id(), topic.name(), mixed(Objects.requireNonNull(byRoot.get(topic.id())))))
                .toList());
    }

    private static TopicId root(Map<TopicId, TopicNode> nodes, TopicId topic) {
        TopicNode node = nodes.get(topic);
        TopicId parent = node == null ? null : node.parent();
        return parent == null ? topic : root(nodes, parent);
    }

    /** By a hash of their numbers: neighbours in a bank are often about the same thing. */
    private static List<QuestionId> mixed(List<QuestionId> questions) {
        return questions.stream()
                .sorted(Comparator.comparingLong((QuestionId id) -> id.value() * 0x9E3779B97F4A7C15L)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * Questions without their keys, options in a fixed order that has nothing to do with the one they were written in.
     *
     * @param topic null for all
     * @param after how many to pass over
     */
    @PreAuthorize(Access.ANYONE)
    public List<PaperQuestion> questions(ContestId contest, @Nullable TopicId topic, int after, int limit) {
        List<QuestionId> page = offer(contest).questions(topic).stream()
                .skip(after)
                .limit(limit)
                .toList();
        return Access.asSystem(() -> bank.questions(page)).stream()
                .map(PracticeService::shuffled)
                .toList();
    }

    private static PaperQuestion shuffled(PaperQuestion question) {
        List<PaperOption> options = question.options().stream()
                .sorted(Comparator.comparing(PaperOption::pinned)
                        .thenComparing(option -> option.pinned() ? new OptionId("") : option.id()))
                .toList();
        return new PaperQuestion(question.id(), question.text(), question.image(), question.multiple(), options);
    }

    /**
     * Whether an answer is right, and what is.
     *
     * @param chosen may be empty: then only the right answer is told
     * @throws NotFound where the question is not, or no longer, released in this contest
     * @throws InvalidFields where an option is not one of the question's
     */
    @PreAuthorize(Access.ANYONE)
    public PracticeVerdict answer(ContestId contest, QuestionId question, Set<OptionId> chosen) {
        List<QuestionId> one = List.of(question);
        boolean released = offer(contest).questions(null).contains(question);
        Key key =
                released ? Access.asSystem(() -> rightAnswers.of(contest, one)).get(question) : null;
        if (key == null || key.voided()) {
            throw new NotFound("Câu hỏi này không còn trong phần ôn tập. Hãy chuyển sang câu khác.");
        }
        PaperQuestion content =
                shuffled(Access.asSystem(() -> bank.questions(one)).getFirst());
        List<OptionId> order = content.options().stream().map(PaperOption::id).toList();
        if (!order.containsAll(chosen)) {
            throw new InvalidFields("chosen", "UNKNOWN_OPTION", "Phương án đã chọn không thuộc câu hỏi này.");
        }
        Explanation explanation = explanations.get(
                question,
                id -> Objects.requireNonNull(
                        Access.asSystem(() -> bank.explanations(one)).get(id)));
        return new PracticeVerdict(
                key.right(chosen),
                inOrder(order, key.accepted().getFirst()),
                key.accepted().stream()
                        .skip(1)
                        .map(accepted -> inOrder(order, accepted))
                        .toList(),
                unlessEmpty(explanation.text()),
                unlessEmpty(explanation.source().oneLine()));
    }

    private static List<OptionId> inOrder(List<OptionId> order, Set<OptionId> options) {
        return order.stream().filter(options::contains).toList();
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
