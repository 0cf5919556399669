package vn.mocson.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.AttemptMarker.Key;
import vn.mocson.exam.SatAttempt;
import vn.mocson.exam.SatAttempts;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.SetId;
import vn.mocson.scoring.RightAnswers;

/** Looks through a contest for everything that findings are made of. It writes nothing. */
@Component
class FindingSearch {

    /** Out of a hundred: who answers at random, or gives up, is fast and has little right. */
    private static final int NEARLY_ALL = 80;

    /** Pairs that share name and birth date by chance: with more of them nothing is said about their predictions. */
    private static final double HARDLY = 0.1;
    /** What the innocent may come upon once in more cases than this is no longer known so exactly. */
    private static final double RARELY = 1e6;

    /** For each person, but never more than this: what else is found is to be looked at sooner. */
    private static final int OF_A_DEVICE = 5;

    private static final int MOST_OF_A_DEVICE = 50;

    private final JdbcClient db;
    private final SatAttempts attempts;
    private final RightAnswers keys;
    private final QuestionBankService questions;

    FindingSearch(JdbcClient db, SatAttempts attempts, RightAnswers keys, QuestionBankService questions) {
        this.db = db;
        this.attempts = attempts;
        this.keys = keys;
        this.questions = questions;
    }

    /** What came out, and how much was looked at. */
    record Outcome(List<Found> found, int people, int attempts, int leftOut) {}

    private record Person(ParticipantId id, String name, LocalDate born, long unit, Instant registeredAt) {}

    Outcome in(ContestDefinition contest, Progress progress) {
        Map<ParticipantId, Person> people = people(contest.id());
        Namesakes namesakes = new Namesakes();
        people.values().forEach(person -> namesakes.add(person.name(), person.born()));
        List<List<Person>> same = sameNameAndBirth(people);
        List<Found> found = new ArrayList<>(samePeople(same, namesakes));
        List<List<Person>> surely = same.stream()
                .filter(group -> namesakes.pairsByChance(group.getFirst().name()) < HARDLY)
                .toList();
        int sat = 0;
        int leftOut = 0;
        int done = 0;
        for (RoundDefinition round : contest.rounds()) {
            OfRound ofRound = new OfRound(round, people);
            attempts.each(round.id(), ofRound::add);
            found.addAll(ofRound.tooFast());
            found.addAll(ofRound.ladders());
            found.addAll(ofRound.ownGuesses(surely));
            found.addAll(ofRound.sameErrors());
            found.addAll(ofRound.sharedDevices());
            sat += ofRound.briefs.size();
            leftOut += ofRound.leftOut;
            progress.at(++done, contest.rounds().size());
        }
        return new Outcome(found, people.size(), sat, leftOut);
    }

    /** Told after every round. */
    @FunctionalInterface
    interface Progress {
        void at(int done, int of);
    }

    private Map<ParticipantId, Person> people(ContestId contest) {
        Map<ParticipantId, Person> people = new HashMap<>();
        db.sql("SELECT id, full_name, date_of_birth, unit_id, registered_at FROM participant WHERE contest_id = ?"
                        + " AND erased_at IS NULL")
                .param(contest.value())
                .withFetchSize(1000)
                .query(rs -> {
                    ParticipantId id = new ParticipantId(UUID.fromString(Objects.requireNonNull(rs.getString(1))));
                    people.put(
                            id,
                            new Person(
                                    id,
                                    Vietnamese.searchable(Objects.requireNonNull(rs.getString(2))),
                                    Objects.requireNonNull(rs.getObject(3, LocalDate.class)),
                                    rs.getLong(4),
                                    Objects.requireNonNull(rs.getObject(5, Instant.class))));
                });
        return people;
    }

    // ---- the same name and birth date

    private static List<List<Person>> sameNameAndBirth(Map<ParticipantId, Person> people) {
        Map<String, List<Person>> groups = new HashMap<>();
        people.values().forEach(person -> groups.computeIfAbsent(
                        person.name() + "|" + person.born(), key -> new ArrayList<>(1))
                .add(person));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream()
                        .sorted(Comparator.comparing(Person::registeredAt)
                                .thenComparing(each -> each.id().toString()))
                        .toList())
                .toList();
    }

    private static List<Found> samePeople(List<List<Person>> groups, Namesakes namesakes) {
        return groups.stream()
                .map(group -> {
                    String name = group.getFirst().name();
                    double byChance = namesakes.pairsByChance(name);
                    return new Found(
                            FindingKind.SAME_PERSON,
                            null,
                            group.stream()
                                    .map(each -> new Found.Who(each.id(), null))
                                    .toList(),
                            List.of(
                                    Integer.toString(group.size()),
                                    Long.toString(group.stream()
                                            .mapToLong(Person::unit)
                                            .distinct()
                                            .count()),
                                    Integer.toString(namesakes.of(name)),
                                    decimal(byChance, 2)),
                            (int) (100 * group.size() / (1 + byChance)));
                })
                .toList();
    }

    private static String minutes(Duration duration) {
        return Long.toString(duration.toMinutes());
    }

    private static String decimal(double number, int places) {
        return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    // ---- one round

    /**
     * What of an attempt is kept until all are read.
     *
     * @param wrong questions that were answered wrongly, by their index, ascending
     * @param chosen what was chosen there
     */
    private record Brief(SatAttempt attempt, int[] wrong, int[] chosen) {}

    /**
     * An attempt that was fast, until it is known what this person had read before.
     *
     * @param right questions that were answered rightly
     */
    private record Fast(SatAttempt attempt, List<QuestionId> right, Duration least) {}

    private final class OfRound {

        private final RoundDefinition round;
        private final Map<ParticipantId, Person> people;
        private final Map<QuestionId, Difficulty> difficulties = new HashMap<>();
        private final Map<QuestionId, PaperQuestion> contents = new HashMap<>();
        private final Map<QuestionId, Key> right = new HashMap<>();
        private final Map<QuestionId, Map<Object, Integer>> numbers = new HashMap<>();
        private final Map<QuestionId, Integer> indexes = new HashMap<>();
        private final List<Brief> briefs = new ArrayList<>();
        private final List<Fast> fast = new ArrayList<>();
        private int leftOut;

        private OfRound(RoundDefinition round, Map<ParticipantId, Person> people) {
            this.round = round;
            this.people = people;
            SetId set = round.questionSet();
            if (set != null) {
                for (PoolEntry entry : questions.pool(set)) {
                    difficulties.put(entry.id(), entry.difficulty());
                }
            }
        }

        void add(SatAttempt attempt) {
            if (!people.containsKey(attempt.person())) {
                return; // of somebody who was erased, or who has come since
            }
            learn(attempt.questions());
            Map<Boolean, List<QuestionId>> answered = attempt.questions().stream()
                    .filter(id -> !attempt.responses().of(id).isEmpty())
                    .filter(id -> !Objects.requireNonNull(right.get(id)).voided())
                    .collect(Collectors.partitioningBy(id -> Objects.requireNonNull(right.get(id))
                            .right(attempt.responses().of(id))));
            List<QuestionId> rightly = Objects.requireNonNull(answered.get(true));
            List<QuestionId> wrong = Objects.requireNonNull(answered.get(false)).stream()
                    .sorted(Comparator.comparingInt(this::index))
                    .toList();
            // the papers of half a million people are not held at once
            SatAttempt without = attempt.withoutAnswers();
            Duration least = least(rightly);
            if (rightly.size() * 100 >= NEARLY_ALL * attempt.asked()
                    && attempt.took().compareTo(least) < 0) {
                fast.add(new Fast(without, rightly, least));
            }
            briefs.add(new Brief(
                    without,
                    wrong.stream().mapToInt(this::index).toArray(),
                    wrong.stream()
                            .mapToInt(id -> number(id, attempt.responses().of(id)))
                            .toArray()));
        }

        /** For reading these; who did not read a question, or guessed it wrong, needed no time for it. */
        private Duration least(List<QuestionId> read) {
            return read.stream()
                    .map(id -> ReadingTime.least(
                            Objects.requireNonNull(contents.get(id)), difficulties.getOrDefault(id, Difficulty.EASY)))
                    .reduce(Duration.ZERO, Duration::plus);
        }

        private void learn(List<QuestionId> ids) {
            List<QuestionId> unknown =
                    ids.stream().filter(id -> !contents.containsKey(id)).toList();
            if (!unknown.isEmpty()) {
                questions.questions(unknown).forEach(question -> contents.put(question.id(), question));
                right.putAll(keys.of(round.contest(), unknown));
                unknown.forEach(id -> indexes.put(id, indexes.size()));
            }
        }

        private int index(QuestionId id) {
            return Objects.requireNonNull(indexes.get(id));
        }

        private int number(QuestionId id, Object answer) {
            Map<Object, Integer> known = numbers.computeIfAbsent(id, question -> new HashMap<>());
            return known.computeIfAbsent(answer, a -> known.size());
        }

        private Optional<Person> who(Brief brief) {
            return Optional.ofNullable(people.get(brief.attempt().person()));
        }

        /** Each person's fastest only: it is one matter. Who knows a question from an earlier paper need not read it. */
        List<Found> tooFast() {
            Map<ParticipantId, Fast> fastest = new HashMap<>();
            for (Fast each : fast) {
                SatAttempt attempt = each.attempt();
                Set<QuestionId> known = attempts.seenBefore(attempt.person(), attempt.startedAt());
                List<QuestionId> unknown =
                        each.right().stream().filter(id -> !known.contains(id)).toList();
                Duration least = least(unknown);
                if (attempt.took().compareTo(least) < 0) {
                    fastest.merge(
                            attempt.person(),
                            new Fast(attempt, each.right(), least),
                            (a, b) -> a.attempt().took().compareTo(b.attempt().took()) <= 0 ? a : b);
                }
            }
            return fastest.values().stream().map(this::tooFast).toList();
        }

        private Found tooFast(Fast fast) {
            SatAttempt attempt = fast.attempt();
            long least = Math.max(1, fast.least().toMillis());
            return new Found(
                    FindingKind.TOO_FAST,
                    round.id(),
                    List.of(new Found.Who(attempt.person(), attempt.id())),
                    List.of(
                            Long.toString(attempt.took().toSeconds()),
                            Long.toString(fast.least().toSeconds()),
                            Integer.toString(fast.right().size()),
                            Integer.toString(attempt.asked()),
                            Integer.toString(attempt.number())),
                    (int) Math.max(0, 100 - 100 * attempt.took().toMillis() / least));
        }

        /** The prediction that each person gave first. */
        private Map<ParticipantId, Brief> firstGuesses() {
            Map<ParticipantId, Brief> first = new HashMap<>();
            briefs.stream()
                    .filter(brief -> brief.attempt().prediction() != null)
                    .forEach(brief -> first.merge(
                            brief.attempt().person(),
                            brief,
                            (a, b) -> a.attempt().number() <= b.attempt().number() ? a : b));
            return first;
        }

        List<Found> ladders() {
            Map<Long, List<GuessLadders.Guess>> units = new HashMap<>();
            List<Brief> guessing = new ArrayList<>();
            GuessLadders ladders = new GuessLadders();
            firstGuesses().values().forEach(brief -> who(brief).ifPresent(person -> {
                units.computeIfAbsent(person.unit(), unit -> new ArrayList<>())
                        .add(new GuessLadders.Guess(
                                guessing.size(),
                                person.registeredAt(),
                                Objects.requireNonNull(brief.attempt().prediction())));
                ladders.add(Objects.requireNonNull(brief.attempt().prediction()));
                guessing.add(brief);
            }));
            return units.values().stream()
                    .flatMap(unit -> ladders.of(unit).stream())
                    .map(ladder -> ladder(ladder.rungs(), guessing))
                    .toList();
        }

        private Found ladder(List<GuessLadders.Guess> ladder, List<Brief> guessing) {
            BigDecimal first = ladder.getFirst().number();
            return new Found(
                    FindingKind.GUESS_LADDER,
                    round.id(),
                    ladder.stream()
                            .map(guess -> guessing.get(guess.who()).attempt())
                            .map(attempt -> new Found.Who(attempt.person(), attempt.id()))
                            .toList(),
                    List.of(
                            Integer.toString(ladder.size()),
                            Vietnamese.plain(first).toPlainString(),
                            Vietnamese.plain(ladder.getLast().number()).toPlainString(),
                            Vietnamese.plain(ladder.get(1).number().subtract(first))
                                    .toPlainString(),
                            Long.toString(Duration.between(
                                            ladder.getFirst().registeredAt(),
                                            ladder.getLast().registeredAt())
                                    .toMinutes())),
                    100 * ladder.size());
        }

        /** What looks like one person has predicted different numbers under its registrations. */
        List<Found> ownGuesses(List<List<Person>> same) {
            Map<ParticipantId, Brief> first = firstGuesses();
            List<Found> found = new ArrayList<>();
            for (List<Person> group : same) {
                List<Brief> guessed = group.stream()
                        .flatMap(person -> Stream.ofNullable(first.get(person.id())))
                        .toList();
                long different = guessed.stream()
                        .map(brief -> Vietnamese.plain(
                                Objects.requireNonNull(brief.attempt().prediction())))
                        .distinct()
                        .count();
                if (different > 1) {
                    found.add(new Found(
                            FindingKind.GUESS_LADDER,
                            round.id(),
                            guessed.stream()
                                    .map(brief -> new Found.Who(
                                            brief.attempt().person(),
                                            brief.attempt().id()))
                                    .toList(),
                            List.of(Integer.toString(guessed.size()), Long.toString(different)),
                            150 * guessed.size()));
                }
            }
            return found;
        }

        /** First attempts alone: later ones repeat what people have talked about since. */
        List<Found> sameErrors() {
            SameErrors errors = new SameErrors();
            List<Brief> first = firstAttempts();
            for (int i = 0; i < first.size(); i++) {
                Brief brief = first.get(i);
                errors.add(new SameErrors.Sheet(i, brief.attempt().unit().value(), brief.wrong(), brief.chosen()));
            }
            List<Found> found = errors.pairs().stream()
                    .map(pair -> sameErrors(
                            pair,
                            first.get(pair.one()).attempt(),
                            first.get(pair.other()).attempt()))
                    .toList();
            leftOut = errors.leftOut();
            return found;
        }

        private List<Brief> firstAttempts() {
            Map<ParticipantId, Brief> first = new HashMap<>();
            briefs.forEach(brief -> first.merge(
                    brief.attempt().person(),
                    brief,
                    (a, b) -> a.attempt().number() <= b.attempt().number() ? a : b));
            return first.values().stream()
                    .sorted(Comparator.comparing(
                                    (Brief brief) -> brief.attempt().startedAt())
                            .thenComparing(brief -> brief.attempt().id().toString()))
                    .toList();
        }

        List<Found> sharedDevices() {
            return SharedDevices.among(briefs.stream().map(Brief::attempt).toList()).stream()
                    .map(this::sharedDevice)
                    .toList();
        }

        /** Each person's first attempt there is what it is about: with their later ones it stays the same matter. */
        private Found sharedDevice(SharedDevices.Shared shared) {
            return new Found(
                    FindingKind.SAME_DEVICE,
                    round.id(),
                    shared.first().stream()
                            .map(attempt -> new Found.Who(attempt.person(), attempt.id()))
                            .toList(),
                    List.of(
                            Integer.toString(shared.first().size()),
                            Integer.toString(shared.units()),
                            Integer.toString(shared.attempts()),
                            minutes(shared.span()),
                            minutes(shared.nearest()),
                            minutes(shared.farthest())),
                    Math.min(MOST_OF_A_DEVICE, OF_A_DEVICE * shared.first().size()));
        }

        private Found sameErrors(SameErrors.Pair pair, SatAttempt one, SatAttempt other) {
            boolean together = one.startedAt().isBefore(other.submittedAt())
                    && other.startedAt().isBefore(one.submittedAt());
            return new Found(
                    FindingKind.SAME_ERRORS,
                    round.id(),
                    List.of(new Found.Who(one.person(), one.id()), new Found.Who(other.person(), other.id())),
                    List.of(
                            Integer.toString(pair.same()),
                            Integer.toString(pair.both()),
                            decimal(pair.expected(), 1),
                            Long.toString((long) Math.min(pair.oneIn(), RARELY)),
                            Long.toString(pair.compared()),
                            together ? "1" : "0"),
                    Math.min(1000, 20 * pair.same()));
        }
    }
}
