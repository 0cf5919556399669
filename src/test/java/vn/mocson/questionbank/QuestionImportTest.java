package vn.mocson.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

@HouseTest
class QuestionImportTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private AuthoringService authoring;

    @Autowired
    private QuestionImport imports;

    @Autowired
    private QuestionImages images;

    private BankId bank = new BankId(0);

    @BeforeEach
    void signIn() {
        bank = Access.asSystem(() -> authoring.createBank("Nhập " + System.nanoTime()))
                .id();
        HouseStaff.signIn(house, StaffRole.AUTHOR);
    }

    @Test
    void all_are_taken_as_drafts_of_who_took_them() {
        List<EntryId> ids = imports.take(bank, List.of(question("Một", "Chung"), question("Hai", "Chung")), Map.of());

        assertThat(authoring.drafts(bank, ids)).extracting(QuestionDraft::text).containsExactly("Một?", "Hai?");
        assertThat(authoring.find(BankQuery.all(bank), BankOrder.ENTRY, 0, 10)).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(QuestionState.DRAFT);
            assertThat(row.authors()).containsExactly(Access.username());
        });
    }

    @Test
    void none_is_taken_where_one_has_no_key() {
        QuestionDraft unfinished =
                question("Hai", "Chung").withOptions(List.of(new OptionDraft("A", false), new OptionDraft("B", false)));

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> imports.take(bank, List.of(question("Một", "Chung"), unfinished), Map.of()))
                .withMessageContaining("Hai?")
                .withMessageContaining("chưa có đáp án");

        assertThat(authoring.count(BankQuery.all(bank))).isZero();
    }

    @Test
    void what_fails_in_the_middle_leaves_neither_questions_nor_topics_nor_pictures() throws IOException {
        Picture picture = picture(7);
        QuestionDraft first = withPicture(question("Một", "Chung"), picture.id());
        QuestionDraft tooDeep = question("Hai", "1 / 2 / 3 / 4 / 5 / 6 / 7");

        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> imports.take(bank, List.of(first, tooDeep), Map.of(picture.id(), picture)));

        assertThat(authoring.count(BankQuery.all(bank))).isZero();
        assertThat(authoring.topics(bank)).isEmpty();
        assertThat(images.find(ImageUpload.normalize(picture.bytes()).id())).isEmpty();
    }

    @Test
    void a_picture_is_kept_normalized_and_the_question_shows_that_one() throws IOException {
        Picture picture = picture(9);

        List<EntryId> ids = imports.take(
                bank, List.of(withPicture(question("Một", "Chung"), picture.id())), Map.of(picture.id(), picture));

        ImageId kept = authoring.drafts(bank, ids).getFirst().image();
        assertThat(kept).isEqualTo(ImageUpload.normalize(picture.bytes()).id());
        assertThat(images.find(java.util.Objects.requireNonNull(kept))).isPresent();
    }

    @Test
    void a_picture_that_the_file_only_speaks_of_is_refused() {
        QuestionDraft question = withPicture(question("Một", "Chung"), new ImageId("0".repeat(64)));

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> imports.take(bank, List.of(question), Map.of()));
        assertThat(authoring.count(BankQuery.all(bank))).isZero();
    }

    @Test
    void who_only_approves_imports_nothing() {
        HouseStaff.signIn(house, StaffRole.APPROVER);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.take(bank, List.of(question("Một", "Chung")), Map.of()));
    }

    private static QuestionDraft question(String name, String topic) {
        return QuestionDraft.of(
                topic,
                Difficulty.EASY,
                name + "?",
                List.of(new OptionDraft("Đúng", true), new OptionDraft("Sai", false)),
                "",
                SourceReference.NONE);
    }

    private static QuestionDraft withPicture(QuestionDraft draft, ImageId image) {
        return new QuestionDraft(
                draft.topic(),
                draft.difficulty(),
                draft.text(),
                draft.options(),
                draft.explanation(),
                draft.source(),
                draft.tags(),
                image);
    }

    /** One of its own for each run: the house keeps its pictures. */
    private static Picture picture(int height) throws IOException {
        BufferedImage image = new BufferedImage(40, height, BufferedImage.TYPE_INT_RGB);
        long noise = System.nanoTime();
        for (int i = 0; i < 40; i++) {
            image.setRGB(i, 1, (int) (noise >>> i));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new Picture("image/png", png.toByteArray());
    }
}
