package vn.mocson.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.HouseTest;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** The way of a question from draft to a sealed set, over the services and a real database. */
@HouseTest
class QuestionApprovalTest {

    private static final SourceReference SOURCE = SourceReference.parse("Lịch sử Đảng bộ tỉnh, tr. 45");

    @Autowired
    AuthoringService authoring;

    @Autowired
    ReviewService review;

    @Autowired
    QuestionSetService sets;

    @Autowired
    QuestionBankService papers;

    @Autowired
    JdbcClient db;

    private BankId bank;

    @BeforeEach
    void aBankOfItsOwn() {
        bank = Access.asSystem(() -> authoring.createBank("Ngân hàng thử duyệt"))
                .id();
        as("lan", "AUTHOR");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void as(String name, String... roles) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        name,
                        "",
                        java.util.stream.Stream.of(roles)
                                .map(role -> "ROLE_" + role)
                                .toArray(String[]::new)));
    }

    private static QuestionDraft draft(String text) {
        return QuestionDraft.of(
                "Phần I / Chương 1",
                Difficulty.EASY,
                text,
                List.of(new OptionDraft("Một", true), new OptionDraft("Hai", false), new OptionDraft("Ba", false)),
                "",
                SOURCE);
    }

    private List<QuestionId> open(SetId set) {
        return sets.items(set).stream()
                .filter(item -> item.verdict() == Verdict.PENDING)
                .map(SetItem::version)
                .toList();
    }

    private EntryId submitted(String text) {
        EntryId id = authoring.create(bank, draft(text)).id();
        assertThat(authoring.submit(List.of(id)).refused()).isEmpty();
        return id;
    }

    private EntryId approved(String text) {
        EntryId id = submitted(text);
        as("minh", "APPROVER");
        assertThat(review.approve(authoring.versions(List.of(id))).refused()).isEmpty();
        as("lan", "AUTHOR");
        return id;
    }

    @Test
    void a_draft_may_lack_anything_but_is_not_submitted_without_a_source() {
        EntryId empty = authoring
                .create(bank, new QuestionDraft("", null, "", List.of(), "", SourceReference.NONE, List.of(), null))
                .id();
        EntryId unsourced = authoring
                .create(
                        bank,
                        QuestionDraft.of(
                                "Phần I",
                                Difficulty.EASY,
                                "Câu không nguồn?",
                                draft("x").options(),
                                "",
                                SourceReference.NONE))
                .id();

        BatchOutcome outcome = authoring.submit(List.of(empty, unsourced));

        assertThat(outcome.done()).isZero();
        assertThat(outcome.refused()).hasSize(2);
        assertThat(outcome.refused().getLast().reason()).contains("nguồn");
        assertThat(authoring.detail(unsourced).state()).isEqualTo(QuestionState.DRAFT);
    }

    @Test
    void nobody_approves_what_he_wrote_at() {
        as("hoa", "AUTHOR", "APPROVER");
        EntryId own = submitted("Câu của Hoa?");

        assertThat(review.approve(authoring.versions(List.of(own))).refused()).hasSize(1);
        assertThat(authoring.detail(own).state()).isEqualTo(QuestionState.SUBMITTED);

        as("minh", "APPROVER");
        assertThat(review.approve(authoring.versions(List.of(own))).done()).isEqualTo(1);
    }

    @Test
    void whoever_wrote_a_word_in_somebody_elses_draft_does_not_approve_it_either() {
        EntryDetail detail = authoring.create(bank, draft("Câu của Lan?"));
        as("hoa", "AUTHOR", "APPROVER");
        authoring.save(detail.id(), detail.revision(), draft("Câu của Lan, Hoa sửa?"));
        authoring.submit(List.of(detail.id()));

        assertThat(review.approve(authoring.versions(List.of(detail.id()))).refused())
                .hasSize(1);
    }

    @Test
    void who_wrote_an_earlier_version_does_not_approve_a_later_one_with_the_same_words() {
        as("hoa", "AUTHOR", "APPROVER");
        EntryId id = submitted("Câu của Hoa?");
        as("lan", "AUTHOR");
        authoring.withdraw(List.of(id));
        authoring.submit(List.of(id));
        EntryId copy = authoring.duplicate(id).id();
        authoring.submit(List.of(copy));
        as("hoa", "AUTHOR", "APPROVER");

        assertThat(review.approve(authoring.versions(List.of(id))).refused()).hasSize(1);
        assertThat(review.approve(authoring.versions(List.of(copy))).refused()).hasSize(1);
    }

    @Test
    void another_version_than_the_one_that_was_read_is_not_approved() {
        EntryId id = submitted("Câu người duyệt đã đọc?");
        List<QuestionId> read = authoring.versions(List.of(id));
        authoring.withdraw(List.of(id));
        authoring.save(id, authoring.detail(id).revision(), draft("Câu bị đổi sau lưng?"));
        authoring.submit(List.of(id));
        as("minh", "APPROVER");

        assertThat(review.approve(read).refused()).hasSize(1);
        assertThat(authoring.detail(id).state()).isEqualTo(QuestionState.SUBMITTED);
    }

    @Test
    void while_a_new_version_is_written_sets_take_the_approved_one_and_it_can_be_given_up() {
        EntryId id = approved("Câu đang dùng?");
        QuestionId inUse = authoring.detail(id).version().id();
        authoring.revise(id, "Đính chính");
        SetId set = sets.create(bank, "Bộ dùng bản đã duyệt");

        sets.add(set, List.of(id));

        assertThat(sets.items(set)).extracting(SetItem::version).containsExactly(inUse);
        assertThat(sets.submit(set).refused()).isEmpty();
        as("minh", "APPROVER");
        assertThat(sets.decide(set, open(set), Verdict.APPROVED, "").done()).isEqualTo(1);
        as("lan", "AUTHOR");
        assertThat(authoring.discard(id).state()).isEqualTo(QuestionState.APPROVED);
        assertThat(authoring.revise(id, "Lần nữa").version().number()).isEqualTo(3);
    }

    @Test
    void a_revision_begun_meanwhile_does_not_stop_the_committee() {
        EntryId id = approved("Câu trong bộ đã trình?");
        SetId set = sets.create(bank, "Bộ đã trình");
        sets.add(set, List.of(id));
        sets.submit(set);
        authoring.revise(id, "Đính chính giữa chừng");
        as("minh", "APPROVER");

        assertThat(sets.decide(set, open(set), Verdict.APPROVED, "").refused()).isEmpty();
    }

    @Test
    void a_removed_draft_leaves_the_sets_that_are_still_composed() {
        EntryId id = authoring.create(bank, draft("Câu sẽ bỏ?")).id();
        SetId set = sets.create(bank, "Bộ đang soạn");
        sets.add(set, List.of(id));

        authoring.delete(List.of(id));

        assertThat(sets.items(set)).isEmpty();
    }

    @Test
    void a_topic_that_cannot_be_made_leaves_every_question_as_it_was() {
        EntryId id = approved("Câu không đổi được?");

        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> authoring.change(
                        List.of(id), new BulkChange("x".repeat(300), null, Set.of(), Set.of(), "Sắp xếp lại")));

        assertThat(authoring.detail(id).state()).isEqualTo(QuestionState.APPROVED);
        assertThat(authoring.history(id)).hasSize(1);
    }

    @Test
    void who_has_a_question_open_hears_of_a_topic_that_was_renamed() {
        EntryDetail open = authoring.create(bank, draft("Câu đang mở?"));
        authoring.renameTopic(bank, authoring.topics(bank).getLast().id(), "Chương đầu");

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> authoring.save(open.id(), open.revision(), draft("Câu gõ tiếp?")));
        assertThat(authoring.topics(bank)).extracting(TopicNode::name).containsExactly("Phần I", "Chương đầu");
    }

    @Test
    void a_submitted_version_never_changes() {
        EntryId id = submitted("Câu đã trình?");
        EntryDetail before = authoring.detail(id);

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> authoring.save(id, before.revision(), draft("Sửa lén?")));

        as("minh", "APPROVER");
        review.reject(authoring.versions(List.of(id)), "Thiếu trang.");
        as("lan", "AUTHOR");
        EntryDetail after = authoring.save(id, authoring.detail(id).revision(), draft("Câu đã sửa?"));

        assertThat(after.version().number()).isEqualTo(2);
        assertThat(authoring.version(id, before.version().id()).text()).isEqualTo("Câu đã trình?");
        assertThat(authoring.history(id))
                .extracting(VersionSummary::state)
                .containsExactly(QuestionState.DRAFT, QuestionState.REJECTED);
        assertThat(authoring.history(id).getLast().decisionNote()).isEqualTo("Thiếu trang.");
    }

    @Test
    void a_rejection_says_why() {
        EntryId id = submitted("Câu bị trả?");
        as("minh", "APPROVER");

        assertThat(review.reject(authoring.versions(List.of(id)), " ").refused())
                .hasSize(1);
        assertThat(review.reject(authoring.versions(List.of(id)), "Sai năm.").done())
                .isEqualTo(1);
    }

    @Test
    void an_approved_question_changes_only_by_a_new_version_with_a_reason() {
        EntryId id = approved("Câu đã duyệt?");
        EntryDetail detail = authoring.detail(id);

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> authoring.save(id, detail.revision(), draft("Sửa?")));
        assertThatExceptionOfType(InvalidFields.class).isThrownBy(() -> authoring.revise(id, " "));
        EntryDetail revised = authoring.revise(id, "Đính chính năm");

        assertThat(revised.state()).isEqualTo(QuestionState.DRAFT);
        assertThat(revised.version().number()).isEqualTo(2);
        assertThat(revised.version().reason()).isEqualTo("Đính chính năm");
        assertThat(revised.approvedNumber()).isEqualTo(1);
    }

    @Test
    void classifying_approved_questions_in_bulk_needs_a_reason_too() {
        EntryId id = approved("Câu phân loại?");
        BulkChange silent = new BulkChange(null, Difficulty.HARD, Set.of(), Set.of(), "");

        assertThatExceptionOfType(InvalidFields.class).isThrownBy(() -> {
            BatchOutcome outcome = authoring.change(List.of(id), silent);
            if (!outcome.refused().isEmpty()) {
                throw new InvalidFields(
                        "reason", "REQUIRED", outcome.refused().getFirst().reason());
            }
        });
        assertThat(authoring
                        .change(List.of(id), new BulkChange(null, Difficulty.HARD, Set.of("khó"), Set.of(), "Quá khó"))
                        .done())
                .isEqualTo(1);

        EntryDetail detail = authoring.detail(id);
        assertThat(detail.draft().difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(detail.draft().tags()).containsExactly("khó");
        assertThat(detail.state()).isEqualTo(QuestionState.DRAFT);
    }

    @Test
    void nobody_overwrites_what_he_did_not_see() {
        EntryDetail mine = authoring.create(bank, draft("Câu hai người sửa?"));
        as("hoa", "AUTHOR");
        authoring.save(mine.id(), mine.revision(), draft("Hoa sửa trước?"));
        as("lan", "AUTHOR");

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> authoring.save(mine.id(), mine.revision(), draft("Lan sửa sau?")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("STALE"));
    }

    @Test
    void a_removed_draft_is_answered_whole_and_a_submitted_one_is_not_removed() {
        QuestionDraft draft = draft("Câu xóa nhầm?");
        EntryId id = authoring.create(bank, draft).id();

        assertThat(authoring.delete(List.of(id))).containsExactly(draft);
        assertThat(authoring.count(BankQuery.all(bank))).isZero();

        EntryId other = submitted("Câu đã trình?");
        assertThatExceptionOfType(QuestionRefused.class).isThrownBy(() -> authoring.delete(List.of(other)));
    }

    @Test
    void an_author_approves_nothing_and_seals_nothing() {
        EntryId id = submitted("Câu của Lan?");
        SetId set = sets.create(bank, "Bộ thử");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> review.approve(authoring.versions(List.of(id))));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sets.seal(set));
    }

    private SetId sealedSet(int questions) {
        SetId set = sets.create(bank, "Bộ câu hỏi số 1");
        List<EntryId> ids = new ArrayList<>();
        for (int i = 1; i <= questions; i++) {
            ids.add(authoring.create(bank, draft("Câu số " + i + "?")).id());
        }
        assertThat(sets.add(set, ids)).isEqualTo(questions);
        assertThat(sets.submit(set).refused()).isEmpty();
        as("minh", "APPROVER");
        assertThat(sets.decide(set, open(set), Verdict.APPROVED, "").done()).isEqualTo(questions);
        sets.recordDecision(set, new Decision("85-QĐ/ĐUK", LocalDate.of(2024, 7, 15), "Hội nghị Ban Thường vụ"));
        sets.seal(set);
        return set;
    }

    @Test
    void a_set_goes_from_drafts_to_the_seal_and_papers_are_drawn_from_it() {
        SetId set = sealedSet(3);

        SetSummary summary = sets.set(set);
        assertThat(summary.state()).isEqualTo(SetState.SEALED);
        assertThat(summary.seal()).hasSize(64).isEqualTo(CanonicalSet.seal(sets.canonicalText(set)));
        assertThat(sets.verify(set).intact()).isTrue();
        assertThat(Access.asSystem(() -> papers.pool(set)))
                .extracting(PoolEntry::topic)
                .containsOnly("Phần I / Chương 1")
                .hasSize(3);
    }

    @Test
    void before_the_seal_nothing_is_drawn_from_a_set() {
        SetId set = sets.create(bank, "Chưa niêm phong");
        sets.add(set, List.of(approved("Câu đã duyệt?")));

        assertThat(Access.asSystem(() -> papers.pool(set))).isEmpty();
        assertThat(sets.verify(set).intact()).isFalse();
    }

    @Test
    void a_sealed_set_takes_no_more_changes_and_stays_what_it_was_when_the_bank_goes_on() {
        SetId set = sealedSet(2);
        String sealed = sets.canonicalText(set);
        as("lan", "AUTHOR");
        EntryId first = sets.items(set).getFirst().id();

        EntryDetail revised = authoring.revise(first, "Đính chính");
        authoring.save(first, revised.revision(), draft("Câu đã đính chính?"));
        TopicNode topic = authoring.topics(bank).getFirst();
        authoring.renameTopic(bank, topic.id(), "Phần một");

        assertThatExceptionOfType(QuestionRefused.class).isThrownBy(() -> sets.remove(set, List.of(first)));
        assertThat(sets.canonicalText(set)).isEqualTo(sealed);
        assertThat(sets.verify(set).intact()).isTrue();
    }

    @Test
    void a_word_changed_behind_our_back_breaks_the_seal_and_is_pointed_at() {
        SetId set = sealedSet(2);
        SetItem item = sets.items(set).getLast();

        db.sql("UPDATE question_option SET correct = NOT correct WHERE version_id = ?")
                .param(item.version().value())
                .update();

        SealReport report = sets.verify(set);
        assertThat(report.intact()).isFalse();
        assertThat(report.difference()).contains("option A - . Một");
    }

    @Test
    void swapping_the_names_of_two_options_breaks_the_seal_too() {
        SetId set = sealedSet(1);
        long version = sets.items(set).getFirst().version().value();

        db.sql("UPDATE question_option SET public_id = 'zzzzzz' WHERE version_id = ? AND position = 0")
                .param(version)
                .update();

        assertThat(sets.verify(set).intact()).isFalse();
    }

    @Test
    void a_question_retired_after_its_approval_is_not_sealed() {
        SetId set = sets.create(bank, "Bộ có câu thôi dùng");
        EntryId id = submitted("Câu sẽ thôi dùng?");
        sets.add(set, List.of(id));
        sets.submit(set);
        as("minh", "APPROVER");
        sets.decide(set, open(set), Verdict.APPROVED, "");
        sets.recordDecision(set, new Decision("2-QĐ", LocalDate.of(2024, 7, 15), ""));
        review.retire(List.of(id), "Sai sự kiện.");

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> sets.seal(set))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("RETIRED_IN_SET"));
    }

    @Test
    void a_set_is_sealed_only_when_every_question_is_decided_and_the_decision_is_recorded() {
        SetId set = sets.create(bank, "Bộ dở dang");
        sets.add(set, List.of(submitted("Câu 1?"), submitted("Câu 2?")));
        sets.submit(set);
        as("minh", "APPROVER");

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> sets.seal(set))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("UNDECIDED"));
        EntryId second = sets.items(set).getLast().id();
        sets.decide(set, List.of(sets.items(set).getLast().version()), Verdict.REJECTED, "Sai năm.");
        sets.decide(set, open(set), Verdict.APPROVED, "");
        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> sets.seal(set))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("NO_DECISION"));
        sets.recordDecision(set, new Decision("1-QĐ", LocalDate.of(2024, 7, 15), ""));
        sets.seal(set);

        assertThat(authoring.detail(second).state()).isEqualTo(QuestionState.REJECTED);
        assertThat(sets.canonicalText(set)).contains("questions 1").doesNotContain("Câu 2?");
    }

    @Test
    void an_unfinished_draft_keeps_the_whole_set_from_being_submitted() {
        SetId set = sets.create(bank, "Bộ có bản nháp");
        EntryId ready = authoring.create(bank, draft("Câu đủ?")).id();
        EntryId unready = authoring
                .create(bank, draft("Câu thiếu?").withOptions(List.of()))
                .id();
        sets.add(set, List.of(ready, unready));

        BatchOutcome outcome = sets.submit(set);

        assertThat(outcome.refused()).extracting(BatchOutcome.Refused::id).containsExactly(unready);
        assertThat(sets.set(set).state()).isEqualTo(SetState.COMPOSING);
        assertThat(authoring.detail(ready).state()).isEqualTo(QuestionState.DRAFT);
    }

    @Test
    void a_blueprint_takes_questions_of_fewest_uses_and_says_what_is_missing() {
        sealedSet(2);
        as("lan", "AUTHOR");
        EntryId fresh = approved("Câu chưa dùng?");
        SetId set = sets.create(bank, "Bộ số 2");

        List<Integer> missing = sets.addByBlueprint(
                set,
                List.of(
                        new PaperNeed.Line("Phần I", Difficulty.EASY, 1),
                        new PaperNeed.Line(null, Difficulty.HARD, 2)));

        assertThat(missing).containsExactly(0, 2);
        assertThat(sets.items(set)).extracting(SetItem::id).containsExactly(fresh);
    }

    @Test
    void the_search_needs_no_tone_marks_and_looks_at_text_options_and_source() {
        authoring.create(bank, draft("Đảng bộ tỉnh thành lập năm nào?"));
        authoring.create(bank, draft("Chi bộ đầu tiên ở đâu?"));

        assertThat(found("dang bo tinh")).isEqualTo(2); // the second by its source
        assertThat(found("thanh lap nam nao")).isEqualTo(1);
        assertThat(found("mot ba")).isEqualTo(2);
        assertThat(found("khong co")).isZero();
    }

    private int found(String words) {
        return authoring.count(new BankQuery(bank, words, null, null, null, null, null, false, null));
    }
}
