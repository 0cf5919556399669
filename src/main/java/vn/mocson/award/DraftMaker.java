package vn.mocson.award;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.award.AwardDraft.Line;
import vn.mocson.award.AwardDraft.PassedOver;
import vn.mocson.award.AwardDraft.Undecided;
import vn.mocson.award.AwardRows.Outcome;
import vn.mocson.award.AwardRows.Person;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDefinition.SpecialPrize;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.HonourPlace;
import vn.mocson.standings.HonourPrize;
import vn.mocson.standings.HonourService;
import vn.mocson.standings.HonourUnit;
import vn.mocson.standings.ranking.PrizeSlots;
import vn.mocson.standings.ranking.PrizeSlots.Border;
import vn.mocson.standings.ranking.PrizeSlots.Contender;
import vn.mocson.standings.ranking.PrizeSlots.Verdict;
import vn.mocson.standings.ranking.PrizeSlots.Won;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** Works out who would get which prize: final rankings, prizes, rules, and what people decided. Nothing of it is stored. */
@Component
class DraftMaker {

    /** Read beyond the last prize at first, so that a few who are passed over cost no second reading. */
    private static final int SPARE = 20;

    private final AwardRows rows;
    private final Seals seals;
    private final HonourService honours;
    private final ContestService contests;
    private final UnitService units;

    DraftMaker(AwardRows rows, Seals seals, HonourService honours, ContestService contests, UnitService units) {
        this.rows = rows;
        this.seals = seals;
        this.honours = honours;
        this.contests = contests;
        this.units = units;
    }

    /** Whether everything it follows from is final. */
    boolean ready(AwardScope scope) {
        ContestDefinition contest = contests.contest(scope.contest());
        return AwardScopes.rounds(contest, scope).stream().allMatch(round -> honours.closed(round.id()));
    }

    /** @throws AwardRefused before the close, and where the rules have no ranking to give the prizes by */
    AwardDraft draft(AwardScope scope) {
        if (!ready(scope)) {
            throw AwardRefused.notClosed();
        }
        ContestDefinition contest = contests.contest(scope.contest());
        return new Making(contest, scope, elsewhere(contest, scope)).draft();
    }

    /**
     * Individual prizes by the other results: of each that is sealed, whether it closed earlier or later, as it was
     * sealed; else of each before this one as it is drafted. The drafts know every sealed result, this one's too, so that
     * they are what their own pages show and give nobody what a seal has given.
     */
    private List<HeldPrize> elsewhere(ContestDefinition contest, AwardScope scope) {
        if (!asksForOthers(contest)) {
            return List.of();
        }
        Map<AwardScope, List<HeldPrize>> sealed = seals.individual(contest.id());
        List<HeldPrize> held = new ArrayList<>();
        sealed.values().forEach(held::addAll);
        for (AwardScope earlier : AwardScopes.of(contest)) {
            if (earlier.equals(scope)) {
                break;
            }
            if (!sealed.containsKey(earlier) && ready(earlier)) {
                held.addAll(new Making(contest, earlier, held).individuals());
            }
        }
        return held;
    }

    /** Whether a limit or a ranking counts prizes. */
    private static boolean asksForOthers(ContestDefinition contest) {
        Rules rules = contest.rules();
        return rules.prizes().maxPerPerson() != null
                || rules.prizes().maxPerHousehold() != null
                || rules.total() != null && rules.total().by() == Rules.TotalBy.PRIZES
                || Stream.concat(Stream.of(rules), contest.rounds().stream().map(RoundDefinition::rules))
                        .anyMatch(each -> each.collective().asks(CollectiveKey.WINNERS));
    }

    /** Somebody or some unit in an order by which prizes are given. */
    private record Candidate(
            int rank,
            AwardSubject subject,
            UnitId unit,
            String unitName,
            @Nullable HonourPlace place,
            String figure) {}

    /** @param outcome what the committee decided about it, in words; empty where it did not */
    private record Tie(Border border, String outcome) {}

    private final class Making {

        private final ContestDefinition contest;
        private final AwardScope scope;
        private final List<RoundDefinition> rounds;
        private final List<RoundId> roundIds;
        private final Rules rules;
        private final List<Prize> prizes;
        private final List<AwardVote> votes;
        private final Map<AwardSubject, Outcome> outcomes;
        private final Map<ParticipantId, Map<CheckKind, AwardDraft.Check>> checks;
        private final Map<ParticipantId, Long> households;
        private final List<HeldPrize> elsewhere;
        private final Map<ParticipantId, List<HeldPrize>> held;
        private final Map<Long, Integer> heldByHousehold = new HashMap<>();
        private final Map<AwardScope, String> names = new HashMap<>();
        private final Map<ParticipantId, Person> people = new HashMap<>();
        private final UnitTree tree;
        private final List<Line> lines = new ArrayList<>();
        private final List<PassedOver> passedOver = new ArrayList<>();
        private final List<Undecided> undecided = new ArrayList<>();

        /** @param held by any result; of this one it is left out */
        private Making(ContestDefinition contest, AwardScope scope, List<HeldPrize> held) {
            this.contest = contest;
            this.scope = scope;
            this.elsewhere =
                    held.stream().filter(each -> !each.scope().equals(scope)).toList();
            this.held = elsewhere.stream().collect(Collectors.groupingBy(HeldPrize::person));
            this.rounds = AwardScopes.rounds(contest, scope);
            this.roundIds = rounds.stream().map(RoundDefinition::id).toList();
            this.rules = rounds.size() == 1 ? rounds.getFirst().rules() : contest.rules();
            this.prizes = AwardScopes.prizes(contest, scope);
            this.votes = rows.votes(scope);
            this.outcomes = rows.outcomes(scope);
            this.checks = rows.checks(contest.id());
            this.households = rows.households(contest.id());
            this.tree = units.tree(contest.units());
            elsewhere.forEach(each -> {
                Long household = households.get(each.person());
                if (household != null) {
                    heldByHousehold.merge(household, 1, Integer::sum);
                }
            });
        }

        /** Its individual prizes alone, as far as they are decided. */
        private List<HeldPrize> individuals() {
            individual(of(PrizeScope.INDIVIDUAL));
            return decided();
        }

        /** The prizes that rankings of this result count: those it gives, and those of what it covers. */
        private List<HonourPrize> counted() {
            return Stream.concat(
                            elsewhere.stream().filter(each -> scope.covers(each.scope(), roundIds)), decided().stream())
                    .map(HeldPrize::forRanking)
                    .toList();
        }

        private List<HeldPrize> decided() {
            List<HeldPrize> decided = new ArrayList<>();
            for (Line line : lines) {
                ParticipantId person = line.subject().person();
                if (line.kind() == AwardKind.INDIVIDUAL && !line.undecided() && person != null) {
                    decided.add(new HeldPrize(scope, person, line.unitId(), line.prizeOrder()));
                }
            }
            return decided;
        }

        private AwardDraft draft() {
            individual(of(PrizeScope.INDIVIDUAL));
            collective(of(PrizeScope.COLLECTIVE));
            special(of(PrizeScope.SPECIAL));
            AwardRows.Counts counts = rows.counts(roundIds);
            return new AwardDraft(
                    scope,
                    AwardScopes.name(contest, scope),
                    lines.stream()
                            .sorted(Comparator.comparing(Line::kind)
                                    .thenComparing(Line::prizeOrder)
                                    .thenComparing(line -> line.rank() == null ? 0 : line.rank()))
                            .toList(),
                    passedOver,
                    undecided,
                    votes,
                    counts.entrants(),
                    counts.entries());
        }

        private List<Prize> of(PrizeScope kind) {
            return prizes.stream().filter(prize -> prize.scope() == kind).toList();
        }

        private void individual(List<Prize> given) {
            if (given.isEmpty()) {
                return;
            }
            if (rounds.size() > 1 && contest.rules().total() == null) {
                throw AwardRefused.noTotal();
            }
            IntFunction<List<Candidate>> best = number -> (rounds.size() == 1
                            ? honours.people(roundIds.getFirst(), number)
                            : honours.people(contest.id(), roundIds, number, counted()))
                    .stream()
                            .map(place -> new Candidate(
                                    place.rank(),
                                    AwardSubject.of(place.participant()),
                                    place.unit(),
                                    place.unitName(),
                                    place,
                                    ""))
                            .toList();
            give(AwardKind.INDIVIDUAL, given, best, true);
        }

        /** With leagues, every league has all of them. */
        private void collective(List<Prize> given) {
            if (given.isEmpty()) {
                return;
            }
            byLeague().values().forEach(league -> give(AwardKind.COLLECTIVE, given, number -> league, false));
        }

        private Map<String, List<Candidate>> byLeague() {
            Map<String, List<Candidate>> leagues = new LinkedHashMap<>();
            for (HonourUnit unit : honours.units(contest.id(), roundIds, counted())) {
                String league = unit.league() == null ? "" : unit.league();
                leagues.computeIfAbsent(league, name -> new ArrayList<>())
                        .add(new Candidate(
                                unit.rank(), AwardSubject.of(unit.unit()), unit.unit(), league, null, figures(unit)));
            }
            return leagues;
        }

        private void special(List<Prize> given) {
            for (Prize prize : given) {
                SpecialPrize kind = prize.special();
                switch (kind) {
                    case OLDEST, YOUNGEST -> byBirth(prize, kind == SpecialPrize.OLDEST);
                    case LEAGUE_UNIT ->
                        byLeague()
                                .values()
                                .forEach(league -> give(AwardKind.SPECIAL, List.of(prize), number -> league, false));
                    case SPREADER -> byVote(prize);
                    case null -> byVote(prize);
                }
            }
        }

        private void byBirth(Prize prize, boolean oldest) {
            give(
                    AwardKind.SPECIAL,
                    List.of(prize),
                    number -> {
                        List<Candidate> order = new ArrayList<>();
                        LocalDate before = LocalDate.MIN;
                        int rank = 0;
                        for (Person person : rows.byBirth(contest.id(), roundIds, oldest, number)) {
                            rank = person.born().equals(before) ? rank : order.size() + 1;
                            before = person.born();
                            order.add(new Candidate(
                                    rank,
                                    AwardSubject.of(person.id()),
                                    person.unit(),
                                    unitName(person.unit()),
                                    null,
                                    "Sinh năm " + person.born().getYear()));
                        }
                        return order;
                    },
                    false);
        }

        /** No data tells who it is: the committee names them, and says why; or says that nobody gets it. */
        private void byVote(Prize prize) {
            List<AwardVote> about = votes.stream()
                    .filter(vote ->
                            vote.kind() == VoteKind.SPECIAL && vote.prize().equals(prize.name()))
                    .toList();
            List<Candidate> named = new ArrayList<>();
            if (!about.isEmpty()) {
                for (AwardSubject subject : about.getLast().chosen()) {
                    ParticipantId person = subject.person();
                    UnitId unit = person == null ? subject.unit() : unitOf(person);
                    if (unit != null) {
                        named.add(new Candidate(
                                named.size() + 1, subject, unit, person == null ? "" : unitName(unit), null, ""));
                    }
                }
            }
            int from = lines.size();
            give(AwardKind.SPECIAL, List.of(prize), number -> named, false);
            String words = about.isEmpty() ? "" : about.getLast().outcome();
            for (int i = from; i < lines.size(); i++) {
                lines.set(i, decided(lines.get(i), words));
            }
            boolean nobody = !about.isEmpty() && about.getLast().chosen().isEmpty();
            if (lines.size() == from && !nobody) {
                undecided.add(new Undecided(VoteKind.SPECIAL, prize.name(), List.of(), null));
            }
        }

        private void give(AwardKind kind, List<Prize> given, IntFunction<List<Candidate>> best, boolean limited) {
            List<Integer> counts = given.stream().map(Prize::count).toList();
            int slots = counts.stream().mapToInt(Integer::intValue).sum();
            for (int wanted = slots + SPARE; ; wanted = wanted * 2) {
                List<Candidate> order = best.apply(wanted);
                know(order);
                Map<Long, Integer> inHousehold = new HashMap<>(heldByHousehold);
                List<PassedOver> over = new ArrayList<>();
                Map<String, Candidate> byKey = new HashMap<>();
                Map<Integer, Tie> ties = new HashMap<>();
                order.forEach(candidate -> byKey.put(candidate.subject().key(), candidate));
                int[] allowed = {0};
                List<Won> won = PrizeSlots.give(
                        order.stream()
                                .map(each -> new Contender(each.subject().key(), each.rank()))
                                .toList(),
                        counts,
                        rules.prizes().border(),
                        contender -> {
                            Candidate candidate = required(byKey, contender.id());
                            Optional<PassedOver> why = obstacle(kind, candidate, limited, inHousehold);
                            why.ifPresent(over::add);
                            if (why.isEmpty()) {
                                allowed[0]++;
                            }
                            return why.isEmpty();
                        },
                        border -> {
                            Optional<AwardVote> vote = vote(kind, given, border);
                            ties.put(
                                    border.rank(),
                                    new Tie(border, vote.map(AwardVote::outcome).orElse("")));
                            return vote.map(DraftMaker::verdict);
                        });
                if (allowed[0] < slots && order.size() >= wanted) {
                    continue; // more were passed over than were read beyond the last prize
                }
                passedOver.addAll(over);
                lines(kind, given, won, byKey, ties, limited);
                return;
            }
        }

        private void know(List<Candidate> order) {
            Set<ParticipantId> unknown = new HashSet<>();
            for (Candidate candidate : order) {
                ParticipantId person = candidate.subject().person();
                if (person != null && !people.containsKey(person)) {
                    unknown.add(person);
                }
            }
            people.putAll(rows.people(unknown));
        }

        private Optional<PassedOver> obstacle(
                AwardKind kind, Candidate candidate, boolean limited, Map<Long, Integer> inHousehold) {
            Outcome outcome = outcomes.get(candidate.subject());
            if (outcome != null && outcome.outcome().passedOver()) {
                return Optional.of(over(
                        kind,
                        candidate,
                        outcome.outcome() == AwardOutcome.REFUSED ? PassReason.REFUSED : PassReason.WITHDRAWN,
                        outcome.reason()));
            }
            ParticipantId id = candidate.subject().person();
            if (id == null) {
                return Optional.empty();
            }
            Person person = people.get(id);
            PassReason reason = person == null ? PassReason.ERASED : ineligible(person);
            if (reason == null && limited) {
                reason = limit(id, inHousehold);
            }
            return reason == null
                    ? Optional.empty()
                    : Optional.of(over(kind, candidate, reason, reason == PassReason.PERSON_LIMIT ? results(id) : ""));
        }

        /** Names of the results by which somebody holds prizes: it may be one that closed later. */
        private String results(ParticipantId person) {
            return held.getOrDefault(person, List.of()).stream()
                    .map(each -> names.computeIfAbsent(each.scope(), of -> AwardScopes.name(contest, of)))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        private @Nullable PassReason ineligible(Person person) {
            if (person.erased()) {
                return PassReason.ERASED;
            }
            if (person.excluded()) {
                return PassReason.EXCLUDED;
            }
            if (person.barred(roundIds)) {
                return PassReason.BARRED;
            }
            int age = Period.between(person.born(), LocalDate.ofInstant(person.registeredAt(), VietnamTime.ZONE))
                    .getYears();
            Integer most = rules.eligibility().maximumAge();
            if (age < rules.eligibility().minimumAge()) {
                return PassReason.TOO_YOUNG;
            }
            return most != null && age > most ? PassReason.TOO_OLD : null;
        }

        private @Nullable PassReason limit(ParticipantId person, Map<Long, Integer> inHousehold) {
            Integer most = contest.rules().prizes().maxPerPerson();
            if (most != null && held.getOrDefault(person, List.of()).size() >= most) {
                return PassReason.PERSON_LIMIT;
            }
            Long household = households.get(person);
            Integer mostThere = contest.rules().prizes().maxPerHousehold();
            if (household == null || mostThere == null) {
                return null;
            }
            if (inHousehold.getOrDefault(household, 0) >= mostThere) {
                return PassReason.HOUSEHOLD_LIMIT;
            }
            inHousehold.merge(household, 1, Integer::sum);
            return null;
        }

        private PassedOver over(AwardKind kind, Candidate candidate, PassReason reason, String words) {
            return new PassedOver(
                    kind,
                    candidate.rank(),
                    candidate.subject(),
                    holder(candidate.subject()),
                    candidate.unitName(),
                    reason,
                    words);
        }

        /** The latest at this border about these, or about more of whom some are not in it any more. */
        private Optional<AwardVote> vote(AwardKind kind, List<Prize> given, Border border) {
            AwardVote.Border here = new AwardVote.Border(kind, border.places());
            return votes.stream()
                    .filter(vote -> vote.kind() == VoteKind.BORDER)
                    .filter(vote -> here.equals(vote.border())
                            && vote.prize().equals(given.get(border.prize()).name()))
                    .filter(vote -> vote.about().stream()
                            .map(AwardSubject::key)
                            .collect(Collectors.toSet())
                            .containsAll(border.tied()))
                    .reduce((earlier, later) -> later);
        }

        private void lines(
                AwardKind kind,
                List<Prize> given,
                List<Won> won,
                Map<String, Candidate> byKey,
                Map<Integer, Tie> ties,
                boolean limited) {
            Map<Integer, List<AwardSubject>> open = new LinkedHashMap<>();
            for (Won each : won) {
                Candidate candidate = required(byKey, each.id());
                Prize prize = given.get(each.prize());
                String words = each.byVote() ? required(ties, each.rank()).outcome() : "";
                lines.add(line(kind, prize, each, candidate, words));
                if (each.undecided()) {
                    open.computeIfAbsent(each.rank(), rank -> new ArrayList<>()).add(candidate.subject());
                } else if (limited) {
                    ParticipantId person = candidate.subject().person();
                    Long household = person == null ? null : households.get(person);
                    if (household != null) {
                        heldByHousehold.merge(household, 1, Integer::sum);
                    }
                }
            }
            open.forEach((rank, tied) -> {
                Border border = required(ties, rank).border();
                undecided.add(new Undecided(
                        VoteKind.BORDER,
                        given.get(border.prize()).name(),
                        tied,
                        new AwardVote.Border(kind, border.places())));
            });
        }

        private Line line(AwardKind kind, Prize prize, Won won, Candidate candidate, String words) {
            ParticipantId person = candidate.subject().person();
            HonourPlace place = candidate.place();
            Person known = person == null ? null : people.get(person);
            Outcome outcome = outcomes.get(candidate.subject());
            return new Line(
                    kind,
                    prize.name(),
                    prize.value(),
                    of(prize.scope()).indexOf(prize),
                    kind == AwardKind.SPECIAL && prize.special() == SpecialPrize.SPREADER
                            ? null
                            : Integer.valueOf(won.rank()),
                    candidate.subject(),
                    holder(candidate.subject()),
                    candidate.unit(),
                    candidate.unitName(),
                    place == null ? null : Integer.valueOf(place.correct()),
                    place == null ? null : place.points(),
                    place == null ? null : place.prediction(),
                    place == null ? null : place.duration(),
                    place == null ? null : place.submittedAt(),
                    candidate.figure(),
                    words,
                    won.undecided(),
                    known == null || known.publishName(),
                    person == null ? null : households.get(person),
                    outcome == null ? AwardOutcome.OPEN : outcome.outcome(),
                    person == null ? Map.of() : checks.getOrDefault(person, Map.of()));
        }

        private Line decided(Line line, String words) {
            return new Line(
                    line.kind(),
                    line.prize(),
                    line.value(),
                    line.prizeOrder(),
                    line.rank(),
                    line.subject(),
                    line.holder(),
                    line.unitId(),
                    line.unit(),
                    line.right(),
                    line.points(),
                    line.prediction(),
                    line.duration(),
                    line.submittedAt(),
                    line.figure(),
                    words,
                    line.undecided(),
                    line.namePublic(),
                    line.household(),
                    line.outcome(),
                    line.checks());
        }

        private String holder(AwardSubject subject) {
            ParticipantId person = subject.person();
            if (person != null) {
                Person known = people.get(person);
                return known == null ? "" : known.name();
            }
            UnitId unit = subject.unit();
            return unit == null ? "" : unitName(unit);
        }

        private @Nullable UnitId unitOf(ParticipantId person) {
            if (!people.containsKey(person)) {
                people.putAll(rows.people(List.of(person)));
            }
            Person known = people.get(person);
            return known == null ? null : known.unit();
        }

        private String unitName(UnitId unit) {
            return tree.find(unit).map(Unit::name).orElseGet(() -> rows.unitName(unit)
                    .orElse(""));
        }
    }

    private static Verdict verdict(AwardVote vote) {
        return new Verdict(
                vote.shared(), vote.chosen().stream().map(AwardSubject::key).toList());
    }

    private static <K, T> T required(Map<K, T> known, K key) {
        T value = known.get(key);
        if (value == null) {
            throw new IllegalStateException("nobody of this key");
        }
        return value;
    }

    /** “120 người dự thi; tỷ lệ 85,2 %”. */
    private static String figures(HonourUnit unit) {
        Function<CollectiveKey, String> words = key -> {
            String number = Vietnamese.plain(
                            Objects.requireNonNull(unit.figures().get(key))
                                    .setScale(2, key == CollectiveKey.RATE ? RoundingMode.DOWN : RoundingMode.HALF_UP))
                    .toPlainString()
                    .replace('.', ',');
            return switch (key) {
                case ENTRANTS -> number + " người dự thi";
                case ENTRIES -> number + " lượt thi";
                case RATE -> "tỷ lệ dự thi " + number + "%";
                case MEAN_POINTS -> "trung bình " + number + " điểm";
                case ALL_CORRECT -> number + " người đúng tất cả";
                case WINNERS -> number + " người đoạt giải cá nhân";
                case WEIGHTED -> number + " điểm tổng hợp";
            };
        };
        return unit.figures().keySet().stream().map(words).collect(Collectors.joining("; "));
    }
}
