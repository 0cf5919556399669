package vn.mocson.door;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDraft;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.SetId;
import vn.mocson.unit.UnitTreeId;

/** Contests for one test alone, for stories about the end of a round or about a board with known people. */
public final class Contests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ContestService contests;
    private final TestClock clock;

    public Contests(ContestService contests, TestClock clock) {
        this.contests = contests;
        this.clock = clock;
    }

    /** A contest whose only round opened an hour ago and closes after the given time. */
    public String closingIn(Duration time, String rules) {
        return create(rules, List.of(time));
    }

    /** The same with prizes for persons. */
    public String closingIn(Duration time, String rules, List<ContestDefinition.Prize> prizes) {
        ContestDefinition model = contests.bySlug("co-dien");
        return create(rules, List.of(time), model.bank(), model.questionSet(), Duration.ofHours(-1), prizes);
    }

    /** A contest with rounds that all opened an hour ago. */
    public String create(String rules, List<Duration> closings) {
        ContestDefinition model = contests.bySlug("co-dien");
        return create(rules, closings, model.bank(), model.questionSet());
    }

    /** A contest whose only round opens tomorrow and lasts a day. */
    public String openingTomorrow(String rules) {
        ContestDefinition model = contests.bySlug("co-dien");
        return create(
                rules, List.of(Duration.ofDays(2)), model.bank(), model.questionSet(), Duration.ofDays(1), List.of());
    }

    /** A contest whose only round opens after this time and lasts a day. */
    public String openingIn(Duration time, String rules) {
        ContestDefinition model = contests.bySlug("co-dien");
        return create(rules, List.of(time.plusDays(1)), model.bank(), model.questionSet(), time, List.of());
    }

    /** A contest with individual prizes and rounds that all opened an hour ago. */
    public String withPrizes(String rules, List<Duration> closings, ContestDefinition.Prize... prizes) {
        ContestDefinition model = contests.bySlug("co-dien");
        return create(rules, closings, model.bank(), model.questionSet(), Duration.ofHours(-1), List.of(prizes));
    }

    /** The same in phases, one named for each round. */
    public String inPhases(
            String rules, List<String> phases, List<Duration> closings, ContestDefinition.Prize... prizes) {
        ContestDefinition model = contests.bySlug("co-dien");
        return create(
                model.units(),
                rules,
                phases,
                closings,
                model.bank(),
                model.questionSet(),
                Duration.ofHours(-1),
                List.of(prizes));
    }

    /** The same with prizes for persons. */
    public String create(String rules, List<Duration> closings, List<ContestDefinition.Prize> prizes) {
        ContestDefinition model = contests.bySlug("co-dien");
        return create(rules, closings, model.bank(), model.questionSet(), Duration.ofHours(-1), prizes);
    }

    /** A contest whose only round opened an hour ago, closes after the given time and asks from this set. */
    public String closingIn(Duration time, String rules, BankId bank, SetId set) {
        return create(rules, List.of(time), bank, set);
    }

    /** The same with prizes for persons. */
    public String closingIn(Duration time, String rules, BankId bank, SetId set, List<ContestDefinition.Prize> prizes) {
        return create(rules, List.of(time), bank, set, Duration.ofHours(-1), prizes);
    }

    /** A contest that opened an hour ago and asks from this set. */
    public String askingFrom(BankId bank, @Nullable SetId set, String rules) {
        return create(rules, List.of(Duration.ofDays(1)), bank, set);
    }

    /** A contest with a unit tree of its own and rounds that all opened an hour ago. */
    public String onTree(UnitTreeId tree, String rules, List<Duration> closings) {
        ContestDefinition model = contests.bySlug("co-dien");
        return create(tree, rules, closings, model.bank(), model.questionSet(), Duration.ofHours(-1), List.of());
    }

    private String create(String rules, List<Duration> closings, BankId bank, @Nullable SetId set) {
        return create(rules, closings, bank, set, Duration.ofHours(-1), List.of());
    }

    private String create(
            String rules,
            List<Duration> closings,
            BankId bank,
            @Nullable SetId set,
            Duration opening,
            List<ContestDefinition.Prize> prizes) {
        return create(contests.bySlug("co-dien").units(), rules, closings, bank, set, opening, prizes);
    }

    private String create(
            UnitTreeId tree,
            String rules,
            List<Duration> closings,
            BankId bank,
            @Nullable SetId set,
            Duration opening,
            List<ContestDefinition.Prize> prizes) {
        return create(tree, rules, List.of(), closings, bank, set, opening, prizes);
    }

    private String create(
            UnitTreeId tree,
            String rules,
            List<String> phases,
            List<Duration> closings,
            BankId bank,
            @Nullable SetId set,
            Duration opening,
            List<ContestDefinition.Prize> prizes) {
        ContestDefinition model = contests.bySlug("co-dien");
        String slug = "rieng-" + NUMBER.incrementAndGet();
        Instant now = clock.instant();
        List<ContestDraft.RoundDraft> rounds = new ArrayList<>();
        for (Duration closing : closings) {
            rounds.add(new ContestDraft.RoundDraft(
                    "k" + (rounds.size() + 1),
                    "Kỳ " + (rounds.size() + 1),
                    phases.isEmpty() ? null : phases.get(rounds.size()),
                    now.plus(opening),
                    now.plus(closing),
                    null));
        }
        ContestDraft draft = new ContestDraft(
                slug,
                "Cuộc thi riêng " + slug,
                "",
                "Ban Tổ chức",
                "",
                tree,
                bank,
                set,
                YamlTree.parse(rules).root(),
                rounds,
                List.of(),
                prizes,
                model.consent());
        Access.asSystem(() -> contests.create(draft));
        showAtOnce(slug);
        return slug;
    }

    /** A job that read the contests a moment too early may have put the old list back into the cache. */
    private void showAtOnce(String slug) {
        for (int i = 0; i < 100; i++) {
            Access.asSystem(() -> {
                contests.forgetCaches();
                return true;
            });
            try {
                contests.bySlug(slug);
                return;
            } catch (NotFound notYet) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("contest " + slug + " does not show");
    }

    /** The jury publishes the results of a round. */
    public void publish(String round) {
        Access.asSystem(() -> {
            contests.publish(new RoundId(Long.parseLong(round)));
            contests.forgetCaches();
            return true;
        });
    }
}
