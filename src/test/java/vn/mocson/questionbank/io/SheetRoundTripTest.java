package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

/** What is written is read back the same. Pictures have no place in a sheet, so none are given. */
class SheetRoundTripTest {

    @Provide
    Arbitrary<List<QuestionDraft>> drafts() {
        return AnyDrafts.drafts(false, true);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void through_excel(@ForAll("drafts") List<QuestionDraft> drafts) {
        assertThat(questions(XlsxQuestions.read(XlsxExport.write(drafts)))).isEqualTo(drafts);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void through_csv(@ForAll("drafts") List<QuestionDraft> drafts) {
        assertThat(questions(CsvQuestions.read(CsvExport.write(drafts)))).isEqualTo(drafts);
    }

    /** Several in a file: making a workbook takes longer than what is in it. */
    @Property(tries = 60)
    void words_that_a_sheet_would_take_for_something_else(
            @ForAll @Size(10)
                    List<
                                    @Size(min = 2, max = 8) List<
                                            @Chars({
                                                '=', '+', '-', '@', '*', '\'', '"', ';', ',', '_', 'x', '0', '4', '1',
                                                'A', 'é'
                                            })
                                            @StringLength(min = 1, max = 9) String>>
                            words) {
        List<QuestionDraft> drafts =
                words.stream().map(SheetRoundTripTest::madeOf).toList();

        assertThat(questions(XlsxQuestions.read(XlsxExport.write(drafts)))).isEqualTo(drafts);
        assertThat(questions(CsvQuestions.read(CsvExport.write(drafts)))).isEqualTo(drafts);
    }

    private static QuestionDraft madeOf(List<String> words) {
        List<OptionDraft> options = words.stream()
                .map(word -> new OptionDraft(word, word.length() % 2 == 0))
                .toList();
        return new QuestionDraft(
                        words.getFirst(),
                        null,
                        words.getLast(),
                        options,
                        words.getFirst(),
                        SourceReference.NONE,
                        words,
                        null)
                .pinned();
    }

    @Example
    void a_key_of_signs_alone_names_nothing_and_says_so() {
        for (String signs : List.of(";", ";;", "; ;", ".", ",")) {
            SheetKey read = SheetKey.of(signs, List.of("một", "hai", "ba"), false);

            assertThat(read.right()).as(signs).isEmpty();
            assertThat(read.complaint()).as(signs).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void whatever_a_key_says_nothing_else_than_what_it_names_is_right(
            @ForAll @StringLength(max = 6) @AlphaChars @CharRange(from = '0', to = '9') @Chars({',', ';', ' ', '.'})
                    String key) {
        SheetKey read = SheetKey.of(key, List.of("một", "hai", "ba"), false);

        assertThat(read.right()).isSubsetOf(0, 1, 2);
        assertThat(read.right().isEmpty() || read.complaint().isEmpty()).isTrue();
        assertThat(Vietnamese.clean(key).isEmpty()
                        || !read.right().isEmpty()
                        || !read.complaint().isEmpty())
                .isTrue();
    }

    private static List<QuestionDraft> questions(ImportedFile file) {
        return file.questions().stream().map(ImportedQuestion::draft).toList();
    }
}
