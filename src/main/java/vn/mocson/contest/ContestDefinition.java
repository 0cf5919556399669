package vn.mocson.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.SetId;
import vn.mocson.unit.UnitTreeId;

/**
 * A contest as everybody reads it.
 *
 * @param questionSet the sealed set it asks from; null while there is none
 * @param announced false for a draft, which only staff see
 */
public record ContestDefinition(
        ContestId id,
        String slug,
        String title,
        String numeral,
        String organizer,
        String summary,
        UnitTreeId units,
        BankId bank,
        @Nullable SetId questionSet,
        Rules rules,
        List<RoundDefinition> rounds,
        List<Page> pages,
        List<Prize> prizes,
        Consent consent,
        ContestLook look,
        boolean announced) {

    /**
     * A page of public text in Markdown.
     *
     * @param dated of a piece of news
     */
    public record Page(
            String slug,
            String title,
            String body,
            @Nullable LocalDate dated) {

        public Page(String slug, String title, String body) {
            this(slug, title, body, null);
        }

        public PageKind kind() {
            return PageKind.of(slug);
        }
    }

    public enum PrizeScope {
        INDIVIDUAL,
        COLLECTIVE,
        /** For something else than a rank: see {@link SpecialPrize}. */
        SPECIAL
    }

    /** What a special prize is for. */
    public enum SpecialPrize {
        OLDEST,
        YOUNGEST,
        /** Who brought most people to the contest: no data tells it, so the committee names them. */
        SPREADER,
        /** The best unit of each league. */
        LEAGUE_UNIT
    }

    /**
     * @param value in đồng; 0 where there is no money
     * @param of what it is given for; null for what the rules say of individual prizes, and for the contest otherwise
     * @param special of a special prize only
     */
    public record Prize(
            PrizeScope scope,
            String name,
            int count,
            long value,
            Rules.@Nullable PrizeOf of,
            @Nullable SpecialPrize special) {

        public Prize(PrizeScope scope, String name, int count, long value) {
            this(scope, name, count, value, null, null);
        }

        /** Whether it is given for each round, for each phase, or for the contest. */
        public Rules.PrizeOf givenFor(Rules rules) {
            return of != null
                    ? of
                    : scope == PrizeScope.INDIVIDUAL ? rules.prizes().of() : Rules.PrizeOf.CONTEST;
        }
    }

    /** What people agree to. It is never changed once there is somebody who did. */
    public record Consent(String version, String text) {

        /** In whatever else the text says, the sentence without which no attempt is marked with its browser. */
        public static final String OF_DEVICES = "Để biết những bài nào trong một kỳ thi làm trên cùng một máy, máy chủ"
                + " gửi trình duyệt một số ngẫu nhiên và lưu cùng bài làm một dấu suy từ số đó; không đọc gì về máy, và"
                + " dấu bị xóa cùng dữ liệu cá nhân.";

        public boolean tellsOfDevices() {
            return text.contains(OF_DEVICES);
        }

        /** The same, for people who are still to agree. */
        public Consent tellingOfDevices() {
            return tellsOfDevices() ? this : new Consent(version, text.strip() + "\n\n" + OF_DEVICES);
        }
    }

    public ContestDefinition {
        rounds = List.copyOf(rounds);
        pages = List.copyOf(pages);
        prizes = List.copyOf(prizes);
    }

    /** Open while a round is; then upcoming while one is still to come; published when every round is. */
    public RunState stateAt(Instant now) {
        List<RunState> phases = rounds.stream().map(round -> round.stateAt(now)).toList();
        if (phases.contains(RunState.OPEN)) {
            return RunState.OPEN;
        }
        if (phases.contains(RunState.UPCOMING)) {
            return RunState.UPCOMING;
        }
        return !phases.isEmpty() && phases.stream().allMatch(RunState.PUBLISHED::equals)
                ? RunState.PUBLISHED
                : RunState.CLOSED;
    }

    /** The round people ask about now: the open one, else the next, else the last. */
    public Optional<RoundDefinition> currentRound(Instant now) {
        return rounds.stream()
                .min(Comparator.comparingInt((RoundDefinition round) -> switch (round.stateAt(now)) {
                            case OPEN -> 0;
                            case UPCOMING -> 1;
                            case CLOSED, PUBLISHED -> 2;
                        })
                        .thenComparing((a, b) -> a.stateAt(now) == RunState.UPCOMING
                                ? a.opensAt().compareTo(b.opensAt())
                                : b.closesAt().compareTo(a.closesAt())));
    }

    /** The prizes of this kind that are given for a round, for a phase or for the contest, the highest first. */
    public List<Prize> prizes(PrizeScope scope, Rules.PrizeOf givenFor) {
        return prizes.stream()
                .filter(prize -> prize.scope() == scope && prize.givenFor(rules) == givenFor)
                .toList();
    }

    /** Individual prizes that follow from the ranking of one round; with one round alone, all of them. */
    public List<Prize> prizesByRound() {
        return prizes.stream()
                .filter(prize -> prize.scope() == PrizeScope.INDIVIDUAL
                        && (rounds.size() == 1 || prize.givenFor(rules) == Rules.PrizeOf.ROUND))
                .toList();
    }

    public Optional<Page> page(String pageSlug) {
        return pages.stream().filter(page -> page.slug().equals(pageSlug)).findFirst();
    }
}
