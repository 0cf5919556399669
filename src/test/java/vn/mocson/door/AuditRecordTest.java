package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.audit.AuditEntry;
import vn.mocson.audit.AuditOrder;
import vn.mocson.audit.AuditQuery;
import vn.mocson.audit.AuditService;
import vn.mocson.audit.ChainCheck;
import vn.mocson.audit.ChainReport;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.TimeService;
import vn.mocson.exam.TimesRefused;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.ReviewService;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.questionbank.TopicId;

/** The record of what the staff did: nothing undone is in it, nothing done is missing, nothing in it can be changed. */
@DoorTest
class AuditRecordTest {

    private static final String RULES = "{paper: {questions: 5, durationMinutes: 15}}";
    private static final Staff ORGANIZER = new Staff("bantochuc", "ORGANIZER");
    private static final Staff JUDGE = new Staff("giamkhao", "JUDGE");

    @Autowired
    AuditService audit;

    @Autowired
    AuthoringService authoring;

    @Autowired
    ReviewService review;

    @Autowired
    @Qualifier("actAdvisor")
    PointcutAdvisor recorder;

    @Autowired
    TimeService times;

    @Autowired
    ContestService contestService;

    @Autowired
    ProfileDesk profiles;

    @Autowired
    Contests contests;

    @Autowired
    People people;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private int rowsBefore;

    @BeforeEach
    void countTheRows() {
        rowsBefore = count();
    }

    private int count() {
        return JUDGE.does(() -> audit.count(AuditQuery.ALL));
    }

    private List<AuditEntry> added() {
        return JUDGE.does(() -> audit.find(AuditQuery.ALL, AuditOrder.NEWEST, 0, count() - rowsBefore));
    }

    private ChainReport check() {
        return JUDGE.does(() -> audit.check((row, of) -> true)).orElseThrow();
    }

    private RoundId round() {
        return contestService
                .bySlug(contests.closingIn(Duration.ofDays(1), RULES))
                .rounds()
                .getFirst()
                .id();
    }

    @Test
    void an_act_says_who_when_what_before_and_after_and_why() {
        RoundId round = round();
        ORGANIZER.does(() -> times.pause(round, "Mất điện ở hội trường"));
        clock.turn(Duration.ofMinutes(10));
        ORGANIZER.does(() -> times.resume(round, true));

        List<AuditEntry> rows = added();

        assertThat(rows).extracting(AuditEntry::act).containsExactly("times.resume", "times.pause");
        AuditEntry pause = rows.getLast();
        assertThat(pause.who()).isEqualTo("bantochuc");
        assertThat(pause.roles()).isEqualTo("ORGANIZER");
        assertThat(pause.at()).isEqualTo(TestClock.START);
        assertThat(pause.objectKind()).isEqualTo("round");
        assertThat(pause.objectId()).isEqualTo(Long.toString(round.value()));
        assertThat(pause.reason()).isEqualTo("Mất điện ở hội trường");
        assertThat(pause.after()).isEqualTo("{\"pausedAt\":\"" + TestClock.START + "\"}");
        AuditEntry resume = rows.getFirst();
        assertThat(resume.before()).contains("\"pausedAt\":\"" + TestClock.START + "\"", "\"closesAt\":");
        assertThat(resume.after()).contains("\"moveClose\":true", "\"closesAt\":");
        assertThat(resume.previous()).isEqualTo(pause.hash());
        assertThat(check().holds()).isTrue();
    }

    @Test
    void of_a_question_it_tells_which_parts_were_changed_and_never_what_it_or_its_key_says() {
        Staff author = new Staff("soan", "AUTHOR");
        BankId bank =
                ORGANIZER.does(() -> authoring.createBank("Ngân hàng kín")).id();
        EntryDetail written = author.does(() -> authoring.create(bank, draft("Hà Nội")));
        author.does(() -> authoring.save(written.id(), written.revision(), draft("Đà Nẵng")));
        author.does(() -> authoring.submit(List.of(written.id())));
        QuestionId seen =
                author.does(() -> authoring.detail(written.id())).version().id();
        new Staff("duyet", "APPROVER").does(() -> review.reject(List.of(seen), "Phải là Hà Nội mới đúng"));

        List<AuditEntry> rows = added();

        assertThat(rows)
                .extracting(AuditEntry::act)
                .containsExactly(
                        "question.reject", "question.submit", "question.save", "question.create", "bank.create");
        assertThat(rows.get(2).after()).contains("\"parts\":[\"KEY\"]");
        assertThat(rows).allSatisfy(row -> assertThat(row.before() + row.after() + row.reason() + row.subject())
                .doesNotContain("Hà Nội", "Đà Nẵng", "Thủ đô"));
    }

    private static QuestionDraft draft(String right) {
        return QuestionDraft.of(
                "Địa lý",
                Difficulty.EASY,
                "Thủ đô của nước ta là thành phố nào trong số này?",
                Stream.of("Hà Nội", "Đà Nẵng", "Hải Phòng")
                        .map(city -> new QuestionDraft.OptionDraft(city, city.equals(right)))
                        .toList(),
                "",
                new SourceReference("Hiến pháp 2013, điều 13", "", "", ""));
    }

    @Test
    void why_something_was_done_to_one_person_stays_with_that_person_and_can_be_erased_there() {
        Person person = people.in(contests.closingIn(Duration.ofDays(1), RULES));
        ParticipantId id = new ParticipantId(UUID.fromString(person.id()));
        Staff secretary = new Staff("thuky", "SECRETARY");
        secretary.does(() -> profiles.resetPin(
                contestService.bySlug(person.contest()).id(), id, "Chị Nguyễn Thị Mai nằm viện, quên mã"));

        AuditEntry row = added().getFirst();

        assertThat(row.act()).isEqualTo("participant.pin");
        assertThat(row.objectKind()).isEqualTo("participant");
        assertThat(row.objectId()).isEqualTo(person.id());
        assertThat(row.reason()).isEmpty();
        assertThat(row.after()).contains("\"reason\":\"KEPT_ELSEWHERE\"").doesNotContain("Mai", "viện");
    }

    @Test
    void what_is_renamed_is_told_with_the_name_before() {
        BankId bank = ORGANIZER.does(() -> authoring.createBank("Tên cũ")).id();
        TopicId topic = ORGANIZER.does(() -> authoring.addTopic(bank, null, "Chủ đề cũ"));
        ORGANIZER.does(() -> authoring.renameBank(bank, "Tên mới"));
        ORGANIZER.does(() -> authoring.renameTopic(bank, topic, "Chủ đề mới"));

        List<AuditEntry> rows = added();

        assertThat(rows.getFirst().objectKind()).isEqualTo("topic");
        assertThat(rows.getFirst().before()).isEqualTo("{\"topic\":\"Chủ đề cũ\"}");
        assertThat(rows.getFirst().after()).contains("\"topic\":\"Chủ đề mới\"");
        assertThat(rows.get(1).before()).isEqualTo("{\"name\":\"Tên cũ\"}");
        assertThat(rows.get(1).after()).isEqualTo("{\"name\":\"Tên mới\"}");
    }

    @Test
    void nothing_stands_between_entrants_and_the_exam() {
        List<Method> hot = Stream.of(ExamService.class.getMethods())
                .filter(method -> Set.of("start", "save", "submit").contains(method.getName()))
                .toList();

        assertThat(hot).hasSizeGreaterThanOrEqualTo(3);
        assertThat(hot)
                .noneMatch(method -> recorder.getPointcut().getMethodMatcher().matches(method, ExamService.class));
        assertThat(recorder.getPointcut()
                        .getMethodMatcher()
                        .matches(method(TimeService.class, "pause"), TimeService.class))
                .isTrue();
    }

    private static Method method(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_refused_or_taken_back_leaves_no_row() {
        RoundId round = round();
        assertThatExceptionOfType(TimesRefused.class)
                .isThrownBy(() -> ORGANIZER.does(() -> times.resume(round, false)));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ORGANIZER.does(() -> times.pause(round, "Thử"));
            status.setRollbackOnly();
        });

        assertThat(count()).isEqualTo(rowsBefore);
    }

    @Test
    void two_acts_of_one_transaction_are_two_rows() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ORGANIZER.does(() -> authoring.createBank("Ngân hàng một"));
            ORGANIZER.does(() -> authoring.createBank("Ngân hàng hai"));
        });

        assertThat(added()).hasSize(2).allSatisfy(row -> assertThat(row.act()).isEqualTo("bank.create"));
        assertThat(check().holds()).isTrue();
    }

    @Test
    void entrants_and_the_application_itself_are_not_staff() {
        people.in(contests.closingIn(Duration.ofDays(1), RULES)).sits();
        Access.asSystem(() -> authoring.createBank("Của chính phần mềm"));

        assertThat(count()).isEqualTo(rowsBefore);
    }

    @Test
    void what_many_do_at_once_is_one_chain() {
        Together.run(24, n -> {
            for (int i = 0; i < 5; i++) {
                int number = i;
                new Staff("canbo" + n, "ORGANIZER").does(() -> authoring.createBank("Cùng lúc " + n + "-" + number));
            }
            return n;
        });

        assertThat(count()).isEqualTo(rowsBefore + 120);
        ChainReport report = check();
        assertThat(report.fault()).isNull();
        assertThat(report.entries()).isEqualTo(rowsBefore + 120);
    }

    @Test
    void the_table_takes_no_change_and_no_deletion() {
        ORGANIZER.does(() -> authoring.createBank("Không ai sửa được"));

        assertThatThrownBy(() -> db.sql("UPDATE audit_entry SET who = 'khac' ORDER BY number DESC LIMIT 1")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("DELETE FROM audit_entry ORDER BY number DESC LIMIT 1")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void who_overcomes_the_triggers_is_found_by_the_chain() {
        ORGANIZER.does(() -> authoring.createBank("Một"));
        ORGANIZER.does(() -> authoring.createBank("Hai"));
        long number = added().getLast().number();
        String trigger = db.sql("SHOW CREATE TRIGGER audit_entry_no_update")
                .query((rs, n) -> rs.getString("SQL Original Statement"))
                .single();
        db.sql("DROP TRIGGER audit_entry_no_update").update();
        try {
            db.sql("UPDATE audit_entry SET who = 'khac' WHERE number = ?")
                    .param(number)
                    .update();

            assertThat(check().fault()).isEqualTo(new ChainReport.Fault(number, ChainReport.Kind.CHANGED));
        } finally {
            db.sql("UPDATE audit_entry SET who = 'bantochuc' WHERE number = ?")
                    .param(number)
                    .update();
            db.sql(trigger).update();
        }
        assertThat(check().holds()).isTrue();
    }

    @Test
    void a_row_cut_off_the_end_is_found() {
        ORGANIZER.does(() -> authoring.createBank("Dòng cuối"));
        db.sql("UPDATE audit_head SET number = number + 1 WHERE id = 1").update();
        try {
            assertThat(check().fault()).isEqualTo(new ChainReport.Fault(rowsBefore + 2L, ChainReport.Kind.MISSING));
        } finally {
            db.sql("UPDATE audit_head SET number = number - 1 WHERE id = 1").update();
        }
    }

    @Test
    void a_check_that_was_stopped_says_nothing_about_the_chain() {
        ORGANIZER.does(() -> authoring.createBank("Dừng giữa chừng"));

        assertThat(JUDGE.does(() -> audit.check((row, of) -> false))).isEmpty();
    }

    @Test
    void the_exported_file_can_be_checked_by_anybody_and_shows_what_was_changed() throws IOException {
        ORGANIZER.does(() -> authoring.createBank("=CỘNG(A1), \"trích\"\nhai dòng"));
        Path file = folder.resolve("nhat-ky.csv");
        export(file);

        assertThat(ChainCheck.ofFile(file).fault()).isNull();
        String text = Files.readString(file);
        Files.writeString(file, text.replace("CỘNG(A1)", "CỘNG(A2)"));
        assertThat(ChainCheck.ofFile(file).fault())
                .isEqualTo(new ChainReport.Fault(rowsBefore + 1L, ChainReport.Kind.CHANGED));
    }

    private void export(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JUDGE.does(() -> {
            try {
                audit.export(out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Files.write(file, out.toByteArray());
    }

    @Test
    void taking_the_record_away_is_an_act_too() throws IOException {
        export(folder.resolve("nhat-ky.csv"));

        assertThat(added())
                .extracting(AuditEntry::act, AuditEntry::who)
                .containsExactly(tuple("audit.export", "giamkhao"));
    }

    @Test
    void it_is_searched_by_person_act_object_day_and_words_without_tone_marks() {
        RoundId round = round();
        ORGANIZER.does(() -> times.pause(round, "Mất điện ở hội trường Đông Dương"));
        AuditEntry row = added().getFirst();
        LocalDate day = VietnamTime.dateOf(TestClock.START);

        for (AuditQuery query : List.of(
                new AuditQuery("hoi truong dong duong", null, null, "", "", null, null),
                new AuditQuery(Long.toString(row.number()), null, null, "", "", null, null),
                new AuditQuery("", "bantochuc", "times.pause", "round", row.objectId(), day, day))) {
            assertThat(JUDGE.does(() -> audit.find(query, AuditOrder.NEWEST, 0, 10)))
                    .as("%s", query)
                    .contains(row);
        }
        for (AuditQuery query : List.of(
                new AuditQuery("hội trường 100%", null, null, "", "", null, null),
                new AuditQuery("", "ai khác", null, "", "", null, null),
                new AuditQuery("", null, null, "round", row.objectId(), day.plusDays(1), null))) {
            assertThat(JUDGE.does(() -> audit.count(query))).as("%s", query).isZero();
        }
    }

    @Test
    void who_runs_no_contest_reads_no_record() {
        for (String role : List.of("AUTHOR", "APPROVER", "UNIT_CONTACT", "ENTRANT")) {
            assertThatExceptionOfType(AccessDeniedException.class).as(role).isThrownBy(() -> new Staff("x", role)
                    .does(() -> audit.count(AuditQuery.ALL)));
        }
    }
}
