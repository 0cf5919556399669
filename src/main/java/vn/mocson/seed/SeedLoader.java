package vn.mocson.seed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OccupationService;
import vn.mocson.contest.RulesConflict;
import vn.mocson.exam.ExamService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTreeId;

/**
 * Loads the seed data into an empty database, before the first request is taken. All of it or
 * nothing: an error stops the start with the file, the line and the reason.
 */
@Component
class SeedLoader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SeedLoader.class);
    private static final Map<String, String> BANK_NAMES = Map.of(
            "thai-nguyen", "Lịch sử Thái Nguyên và Đảng bộ Khối các cơ quan tỉnh",
            "lang-son", "Lịch sử Lạng Sơn và Đảng bộ Khối các cơ quan tỉnh",
            "lai-chau", "Lịch sử Lai Châu",
            "quoc-gia", "Lịch sử Đảng và lịch sử dân tộc");

    private final MocSonProperties properties;
    private final UnitService units;
    private final QuestionBankService banks;
    private final QuestionSetService sets;
    private final ContestService contests;
    private final OccupationService occupations;
    private final ExamService exam;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    SeedLoader(
            MocSonProperties properties,
            UnitService units,
            QuestionBankService banks,
            QuestionSetService sets,
            ContestService contests,
            OccupationService occupations,
            ExamService exam,
            TransactionTemplate transaction,
            Clock clock) {
        this.properties = properties;
        this.units = units;
        this.banks = banks;
        this.sets = sets;
        this.contests = contests;
        this.occupations = occupations;
        this.exam = exam;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        Path folder = properties.seedData();
        boolean empty = Access.asSystem(() -> contests.all().isEmpty() && !banks.any());
        if (empty && Files.isDirectory(folder)) {
            SeedFolder seed = SeedFolder.read(folder);
            Access.asSystem(() -> transaction.execute(status -> {
                load(seed);
                return true;
            }));
            Access.asSystem(() -> {
                contests.forgetCaches(); // what was read while nothing was committed yet
                tellConflicts();
                return true;
            });
            log.info(
                    "Đã nạp dữ liệu mẫu từ {}: {} cây đơn vị, {} ngân hàng câu hỏi, {} cuộc thi",
                    folder,
                    seed.units().size(),
                    seed.banks().size(),
                    seed.contests().size());
        } else if (empty) {
            log.info("Không có thư mục dữ liệu mẫu {}; bắt đầu với cơ sở dữ liệu trống", folder);
        }
        running = true;
    }

    private void load(SeedFolder seed) {
        Instant now = clock.instant();
        Map<String, UnitTreeId> trees = new HashMap<>();
        seed.units().forEach((name, rows) -> trees.put(name, units.create(name, rows)));
        Map<String, BankId> bankIds = new HashMap<>();
        Map<String, SetId> setIds = new HashMap<>();
        seed.banks().forEach((name, questions) -> {
            BankId bank = banks.createApproved(name, BANK_NAMES.getOrDefault(name, name), questions);
            bankIds.put(name, bank);
            setIds.put(
                    name,
                    sets.createSealed(
                            bank,
                            "Bộ câu hỏi dùng thử – " + BANK_NAMES.getOrDefault(name, name),
                            new Decision("Dữ liệu mẫu", VietnamTime.dateOf(now), "Nạp cùng dữ liệu mẫu")));
        });
        seed.contests().forEach((file, contest) -> {
            BankId bank = required(bankIds, contest.bank());
            SetId set = required(setIds, contest.bank());
            requireSolvable(file, contest.rounds(), set);
            ContestId id = contests.create(contest.draft(required(trees, contest.units()), bank, set, now));
            occupations.ask(id, contest.occupations());
        });
    }

    /** Such a contest is there, opens at its time, and can be mended in the console; that it should be is told loudly. */
    void tellConflicts() {
        for (ContestDefinition contest : contests.all()) {
            contests.conflicts(contest.id()).stream()
                    .filter(RulesConflict::error)
                    .forEach(conflict -> log.warn(
                            "Thể lệ của cuộc thi {} có mâu thuẫn ({}, {}): {}",
                            contest.slug(),
                            conflict.path(),
                            conflict.code(),
                            conflict.sentence()));
        }
    }

    private void requireSolvable(Path file, List<SeedContest.SeedRound> rounds, SetId set) {
        for (SeedContest.SeedRound round : rounds) {
            if (!exam.canDraw(round.rules().paper(), set)) {
                throw SeedFolder.failure(
                        file,
                        1,
                        "ngân hàng câu hỏi không đủ câu cho đề thi của kỳ “" + round.name() + "” (rules.paper)");
            }
        }
    }

    private static <T> T required(Map<String, T> values, String name) {
        T value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("checked when read: " + name);
        }
        return value;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which has one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
