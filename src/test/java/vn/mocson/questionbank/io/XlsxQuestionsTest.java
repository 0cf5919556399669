package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mocson.questionbank.io.Sheets.HEADER;
import static vn.mocson.questionbank.io.Sheets.cell;
import static vn.mocson.questionbank.io.Sheets.codes;
import static vn.mocson.questionbank.io.Sheets.draft;
import static vn.mocson.questionbank.io.Sheets.fill;
import static vn.mocson.questionbank.io.Sheets.filled;
import static vn.mocson.questionbank.io.Sheets.font;
import static vn.mocson.questionbank.io.Sheets.format;
import static vn.mocson.questionbank.io.Sheets.key;
import static vn.mocson.questionbank.io.Sheets.options;
import static vn.mocson.questionbank.io.Sheets.read;
import static vn.mocson.questionbank.io.Sheets.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.SourceReference;

class XlsxQuestionsTest {

    private static final String ROW = "1|Thủ đô của Việt Nam?|Huế|Đà Nẵng|Hà Nội|Cần Thơ|C";

    @Test
    void a_row_is_a_question() {
        ImportedFile file = read(
                "STT|Câu hỏi|A|B|C|D|Đáp án|Chủ đề|Mức độ|Giải thích|Nguồn|Thẻ",
                "1|Thủ đô của Việt Nam?|Huế|Đà Nẵng|Hà Nội|Cần Thơ|C|Địa lý|Dễ|Từ 1945|Hiến pháp, tr. 5|thủ đô; dễ");

        assertThat(file.format()).isEqualTo(QuestionFormat.XLSX);
        assertThat(options(file, 0)).containsExactly("Huế", "Đà Nẵng", "Hà Nội", "Cần Thơ");
        assertThat(key(file, 0)).isEqualTo("C");
        assertThat(draft(file, 0).topic()).isEqualTo("Địa lý");
        assertThat(draft(file, 0).difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(draft(file, 0).explanation()).isEqualTo("Từ 1945");
        assertThat(draft(file, 0).source()).isEqualTo(new SourceReference("Hiến pháp", "5", "", ""));
        assertThat(draft(file, 0).tags()).containsExactly("thủ đô", "dễ");
        assertThat(file.questions().getFirst().line()).isEqualTo(2);
        assertThat(file.questions().getFirst().raw())
                .isEqualTo("1 | Thủ đô của Việt Nam? | Huế | Đà Nẵng | Hà Nội | Cần Thơ | C | Địa lý | Dễ | Từ 1945"
                        + " | Hiến pháp, tr. 5 | thủ đô; dễ");
        assertThat(file.questions().getFirst().problems()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STT|Câu hỏi|A|B|C|D|Đáp án",
                "TT|NỘI DUNG CÂU HỎI|Phương án A|Phương án B|Phương án C|Phương án D|Đáp án đúng",
                "No|Question|Option A|Option B|Option C|Option D|Correct answer",
                "stt|cau hoi|dap an a|dap an b|dap an c|dap an d|dap an dung",
                "Số TT|Nội dung|Lựa chọn 1|Lựa chọn 2|Lựa chọn 3|Lựa chọn 4|KEY",
                "Câu|Nội dung câu hỏi|a|b|c|d|Đáp án (A, B, C, D)",
                "STT|Câu hỏi|Trả lời 1|Trả lời 2|Trả lời 3|Trả lời 4|ĐA",
                "id|text|option_a|option_b|option_c|option_d|correct",
            })
    void headers_are_known_by_many_names(String header) {
        ImportedFile file = read(header, ROW);

        assertThat(draft(file, 0).text()).isEqualTo("Thủ đô của Việt Nam?");
        assertThat(options(file, 0)).containsExactly("Huế", "Đà Nẵng", "Hà Nội", "Cần Thơ");
        assertThat(key(file, 0)).isEqualTo("C");
    }

    @Test
    void a_header_in_decomposed_unicode_with_hard_spaces_is_known_too() {
        String header = Normalizer.normalize("STT|Câu\u00A0hỏi|A|B|C|D|Đáp án ", Normalizer.Form.NFD);

        assertThat(key(read(header, ROW), 0)).isEqualTo("C");
    }

    @Test
    void columns_stand_in_any_order() {
        ImportedFile file = read("Đáp án|Mức độ|D|C|B|A|Câu hỏi", "b|Khó|bốn|ba|hai|một|Số mấy?");

        assertThat(options(file, 0)).containsExactly("một", "hai", "ba", "bốn");
        assertThat(key(file, 0)).isEqualTo("B");
        assertThat(draft(file, 0).difficulty()).isEqualTo(Difficulty.HARD);
    }

    @Test
    void titles_above_the_header_are_passed_over() {
        ImportedFile file = read(
                sheet -> sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6)),
                "NGÂN HÀNG CÂU HỎI TRẮC NGHIỆM",
                "(Kèm theo Kế hoạch số 129-KH/ĐUK)",
                "",
                HEADER,
                ROW);

        assertThat(file.questions()).hasSize(1);
        assertThat(file.questions().getFirst().line()).isEqualTo(5);
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void a_header_may_have_two_rows_with_merged_cells() {
        ImportedFile file = read(
                sheet -> {
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 5));
                    for (int column : new int[] {0, 1, 6}) {
                        sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
                    }
                },
                "STT|Câu hỏi|Phương án trả lời||||Đáp án",
                "||A|B|C|D|",
                ROW);

        assertThat(file.questions()).hasSize(1);
        assertThat(options(file, 0)).hasSize(4);
        assertThat(key(file, 0)).isEqualTo("C");
    }

    @Test
    void a_row_that_numbers_the_columns_is_no_question() {
        assertThat(read(HEADER, "(1)|(2)|(3)|(4)|(5)|(6)|(7)", ROW).questions()).hasSize(1);
    }

    @Test
    void every_sheet_with_a_header_is_read_and_gives_its_name_as_the_topic() {
        ImportedFile file = XlsxQuestions.read(workbook(workbook -> {
            fill(workbook.createSheet("Lịch sử Đảng"), HEADER, ROW);
            fill(workbook.createSheet("Sheet2"), HEADER, ROW.replace("Thủ đô", "Thành phố"));
            fill(workbook.createSheet("Trang tính3"), HEADER, ROW.replace("Thủ đô", "Đô thị"));
            fill(workbook.createSheet("Hướng dẫn"), "Ghi câu hỏi ở trang trước");
            fill(workbook.createSheet("Danh sách"), "Ai đó");
        }));

        assertThat(file.questions()).extracting(each -> each.draft().topic()).containsExactly("Lịch sử Đảng", "", "");
        assertThat(file.questions()).extracting(ImportedQuestion::no).containsExactly(1, 2, 3);
        assertThat(codes(file)).containsExactly(ProblemCode.NOT_UNDERSTOOD);
        assertThat(file.problems().getFirst().message()).contains("Danh sách");
    }

    @Test
    void a_row_with_a_section_is_the_topic_of_what_follows() {
        ImportedFile file = read(
                sheet -> sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 6)),
                HEADER,
                "Phần I. Lịch sử",
                ROW,
                "NHỮNG MỐC SON",
                "2|Năm nào?|1930|1945|1954|1975|B",
                "HẾT");

        assertThat(file.questions())
                .extracting(each -> each.draft().topic())
                .containsExactly("Phần I. Lịch sử", "NHỮNG MỐC SON");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void what_is_no_question_and_no_section_is_not_passed_over_in_silence() {
        ImportedFile file = read(HEADER, ROW, "Người lập biểu: Nguyễn Văn A", "3", "|Câu này chưa có phương án");

        assertThat(codes(file)).containsExactly(ProblemCode.NOT_UNDERSTOOD);
        assertThat(file.problems().getFirst().line()).isEqualTo(3);
        assertThat(file.questions()).hasSize(2);
        assertThat(codes(file, 1)).contains(ProblemCode.TOO_FEW_OPTIONS, ProblemCode.NO_KEY);
    }

    // ------------------------------------------------------------------------------------------------ keys

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C            | C
            c            | C
            C.           | C
            Câu C        | C
            Đáp án: C    | C
            A, C         | AC
            AC           | AC
            a;c          | AC
            A và C       | AC
            3            | C
            1, 3         | AC
            Hà Nội       | C
            hà nội.      | C
            C. Hà Nội    | C
            Huế; Hà Nội  | AC
            """)
    void a_key_is_written_in_many_ways(String written, String key) {
        ImportedFile file = read(HEADER, ROW.replace("|C", "|" + written.strip()));

        assertThat(key(file, 0)).isEqualTo(key);
        assertThat(codes(file, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "A, E", "5", "Sài Gòn", "A-C", "C. Huế", "?", "xem lại"})
    void a_key_that_names_no_option_is_no_key(String written) {
        ImportedFile file = read(HEADER, ROW.replace("|C", "|" + written));

        assertThat(key(file, 0)).isEmpty();
        assertThat(codes(file, 0)).containsExactly(ProblemCode.NO_KEY);
        assertThat(file.questions().getFirst().problems().getFirst().message()).contains("Đáp án “");
    }

    @Test
    void a_key_that_can_be_understood_in_two_ways_is_no_key() {
        assertThat(codes(read(HEADER, "1|Mấy?|4|3|2|1|2"), 0)).containsExactly(ProblemCode.NO_KEY);
        assertThat(codes(read(HEADER, "1|Nhóm máu nào?|A|B|AB|O|AB"), 0)).containsExactly(ProblemCode.NO_KEY);
        assertThat(key(read(HEADER, "1|Mấy?|1|2|3|4|2"), 0)).isEqualTo("B");
        assertThat(key(read(HEADER, "1|Năm nào?|1930|1945|1954|1975|1954"), 0)).isEqualTo("C");
    }

    @Test
    void no_key_at_all_is_said() {
        assertThat(codes(read(HEADER, ROW.replace("|C", "|")), 0)).containsExactly(ProblemCode.NO_KEY);
    }

    @Test
    void an_asterisk_marks_the_right_option() {
        ImportedFile file = read("Câu hỏi|A|B|C", "Năm nào?|1930|*1945|1954", "Ngày nào?|* 3/2|*2/9|30/4");

        assertThat(key(file, 0)).isEqualTo("B");
        assertThat(options(file, 0)).containsExactly("1930", "1945", "1954");
        assertThat(key(file, 1)).isEqualTo("AB");
        assertThat(codes(file, 1)).containsExactly(ProblemCode.SEVERAL_KEYS);
    }

    private static List<Consumer<Sheet>> marks() {
        return List.of(
                sheet -> font(sheet, 1, 2, font -> font.setBold(true)),
                sheet -> font(sheet, 1, 2, font -> font.setUnderline(XSSFFont.U_SINGLE)),
                sheet -> font(sheet, 1, 2, font -> font.setColor(IndexedColors.RED.getIndex())),
                sheet -> filled(sheet, 1, 2, IndexedColors.YELLOW),
                sheet -> {
                    XSSFFont bold = ((XSSFWorkbook) sheet.getWorkbook()).createFont();
                    bold.setBold(true);
                    XSSFRichTextString text = new XSSFRichTextString("1945");
                    text.applyFont(bold);
                    cell(sheet, 1, 2).setCellValue(text);
                });
    }

    @ParameterizedTest
    @MethodSource("marks")
    void without_a_key_column_an_option_that_stands_out_is_the_key(Consumer<Sheet> mark) {
        ImportedFile file = read(mark, "Câu hỏi|A|B|C", "Năm nào?|1930|1945|1954");

        assertThat(key(file, 0)).isEqualTo("B");
        assertThat(codes(file, 0)).isEmpty();
    }

    @Test
    void a_mark_that_all_options_share_marks_nothing() {
        ImportedFile file = read(
                sheet -> {
                    for (int column = 1; column < 4; column++) {
                        font(sheet, 1, column, font -> font.setBold(true));
                    }
                },
                "Câu hỏi|A|B|C",
                "Năm nào?|1930|1945|1954");

        assertThat(codes(file, 0)).containsExactly(ProblemCode.NO_KEY);
    }

    @Test
    void a_coloured_column_marks_nothing() {
        ImportedFile file = read(
                sheet -> {
                    for (int row = 1; row < 5; row++) {
                        filled(sheet, row, 1, IndexedColors.LIGHT_BLUE);
                    }
                },
                "Câu hỏi|A|B|C",
                "Một?|1|2|3",
                "Hai?|1|2|3",
                "Ba?|1|2|3",
                "Bốn?|1|2|3");

        assertThat(file.questions())
                .allSatisfy(each -> assertThat(key(each.draft())).isEmpty());
    }

    @Test
    void black_on_white_is_no_colour() {
        ImportedFile file = read(
                sheet -> {
                    font(sheet, 1, 2, font -> font.setColor(IndexedColors.BLACK.getIndex()));
                    filled(sheet, 1, 1, IndexedColors.WHITE);
                },
                "Câu hỏi|A|B|C",
                "Năm nào?|1930|1945|1954");

        assertThat(codes(file, 0)).containsExactly(ProblemCode.NO_KEY);
    }

    @Test
    void a_mark_and_a_key_that_disagree_are_no_key() {
        ImportedFile marked = read(sheet -> font(sheet, 1, 2, font -> font.setBold(true)), HEADER, ROW);
        ImportedFile starred = read(HEADER, ROW.replace("Huế", "*Huế"));
        ImportedFile agreed = read(HEADER, ROW.replace("Hà Nội", "*Hà Nội"));

        assertThat(codes(marked, 0)).containsExactlyInAnyOrder(ProblemCode.KEY_TABLE_MISMATCH, ProblemCode.NO_KEY);
        assertThat(codes(starred, 0)).containsExactlyInAnyOrder(ProblemCode.KEY_TABLE_MISMATCH, ProblemCode.NO_KEY);
        assertThat(key(agreed, 0)).isEqualTo("C");
    }

    @Test
    void two_different_marks_are_no_key() {
        ImportedFile file = read(
                sheet -> {
                    font(sheet, 1, 1, font -> font.setBold(true));
                    filled(sheet, 1, 2, IndexedColors.YELLOW);
                },
                "Câu hỏi|A|B|C",
                "Năm nào?|1930|1945|1954");

        assertThat(codes(file, 0)).containsExactlyInAnyOrder(ProblemCode.KEY_TABLE_MISMATCH, ProblemCode.NO_KEY);
    }

    // ------------------------------------------------------------------------------------------------ a row per answer

    @ParameterizedTest
    @CsvSource({"x,''", "1,0", "TRUE,FALSE", "Đúng,Sai", "✓,''"})
    void a_row_may_be_an_answer(String yes, String no) {
        ImportedFile file = read(
                "STT|Câu hỏi|Phương án|Đúng",
                "1|Năm nào?|1930|" + no,
                "||1945|" + yes,
                "||1954|" + no,
                "2|Ở đâu?|Hà Nội|" + yes,
                "||Huế|" + no);

        assertThat(file.questions()).hasSize(2);
        assertThat(options(file, 0)).containsExactly("1930", "1945", "1954");
        assertThat(key(file, 0)).isEqualTo("B");
        assertThat(key(file, 1)).isEqualTo("A");
        assertThat(file.questions()).extracting(ImportedQuestion::line).containsExactly(2, 5);
        assertThat(file.questions().getFirst().raw().lines()).hasSize(3);
        assertThat(codes(file, 0)).isEmpty();
    }

    @Test
    void the_question_may_be_merged_over_its_answers_or_repeated() {
        ImportedFile merged = read(
                sheet -> {
                    sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
                    sheet.addMergedRegion(new CellRangeAddress(1, 3, 2, 2));
                },
                "Câu hỏi|Trả lời|Đáp án",
                "Năm nào?|1930|B",
                "|1945",
                "|1954",
                "Ở đâu?|Hà Nội|A",
                "|Huế");
        ImportedFile repeated = read(
                "Câu hỏi|Trả lời|Đúng/Sai",
                "Năm nào?|1930|Sai",
                "Năm nào?|1945|Đúng",
                "Ở đâu?|Hà Nội|Đúng",
                "Ở đâu?|Huế|Sai");

        assertThat(merged.questions()).extracting(each -> key(each.draft())).containsExactly("B", "A");
        assertThat(options(merged, 0)).containsExactly("1930", "1945", "1954");
        assertThat(repeated.questions()).extracting(each -> key(each.draft())).containsExactly("B", "A");
    }

    @Test
    void several_answers_marked_right_are_kept_and_pointed_out() {
        ImportedFile file = read("Câu hỏi|Phương án|Đúng", "Năm nào?|1930|x", "|1945|x", "|1954|");

        assertThat(key(file, 0)).isEqualTo("AB");
        assertThat(codes(file, 0)).containsExactly(ProblemCode.SEVERAL_KEYS);
    }

    @Test
    void marks_beside_answers_that_mean_nothing_clear_are_no_key() {
        assertThat(codes(read("Câu hỏi|Phương án|Đúng", "Năm?|1930|?", "|1945|hm"), 0))
                .containsExactly(ProblemCode.NO_KEY);
        assertThat(codes(read("Câu hỏi|Phương án|Đúng", "Năm?|1930|x", "|1945|x"), 0))
                .containsExactly(ProblemCode.NO_KEY);
    }

    @Test
    void all_answers_may_stand_in_one_cell() {
        ImportedFile file =
                read("Câu hỏi|Phương án|Đáp án", "Năm nào?|A. 1930\nB. 1945\nC. 1954|B", "Ở đâu?|A. Huế\nB. Hà Nội|A");

        assertThat(options(file, 0)).containsExactly("1930", "1945", "1954");
        assertThat(file.questions()).extracting(each -> key(each.draft())).containsExactly("B", "A");
    }

    // ------------------------------------------------------------------------------------------------ cells

    @Test
    void numbers_and_dates_are_read_as_they_are_shown() {
        ImportedFile file = read(
                sheet -> {
                    cell(sheet, 1, 1).setCellValue(1954);
                    cell(sheet, 1, 2).setCellValue(0.1 + 0.2);
                    format(sheet, 1, 3, "#,##0", 1234567);
                    format(sheet, 1, 4, "0.00", 2.5);
                    format(sheet, 2, 1, "m/d/yy", 16682);
                    format(sheet, 2, 2, "yyyy-mm-dd", 16682);
                    format(sheet, 2, 3, "mm/yyyy", 16682);
                    format(sheet, 2, 4, "0%", 0.25);
                },
                "Câu hỏi|A|B|C|D|Đáp án",
                "Số?|||||A",
                "Ngày?|||||A");

        assertThat(options(file, 0)).containsExactly("1954", "0,3", "1.234.567", "2,50");
        assertThat(options(file, 1)).containsExactly("02/09/1945", "02/09/1945", "09/1945", "25%");
    }

    @Test
    void a_formula_is_what_it_gave() {
        ImportedFile file = read(
                sheet -> {
                    cell(sheet, 1, 1).setCellFormula("1900+54");
                    cell(sheet, 1, 2).setCellFormula("\"Hà\"&\" Nội\"");
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateAll();
                },
                "Câu hỏi|A|B|C|Đáp án",
                "Số?|||ba|A");

        assertThat(options(file, 0)).containsExactly("1954", "Hà Nội", "ba");
    }

    @Test
    void a_formula_that_failed_is_pointed_out() {
        ImportedFile file = read(
                sheet -> {
                    cell(sheet, 1, 1).setCellFormula("1/0");
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateAll();
                },
                "Câu hỏi|A|B|Đáp án",
                "Số?||hai|B");

        assertThat(codes(file, 0)).containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    @Test
    void rich_text_and_line_breaks_are_text() {
        ImportedFile file = read(
                sheet -> {
                    XSSFFont bold = ((XSSFWorkbook) sheet.getWorkbook()).createFont();
                    bold.setBold(true);
                    XSSFRichTextString text = new XSSFRichTextString("Năm nào\nthành lập Đảng?");
                    text.applyFont(0, 3, bold);
                    cell(sheet, 1, 0).setCellValue(text);
                },
                "Câu hỏi|A|B|Đáp án",
                "|1930|1945|A");

        assertThat(draft(file, 0).text()).isEqualTo("Năm nào thành lập Đảng?");
    }

    @Test
    void rows_that_a_filter_hides_are_read() {
        ImportedFile file = read(sheet -> sheet.getRow(1).setZeroHeight(true), HEADER, ROW);

        assertThat(file.questions()).hasSize(1);
    }

    @Test
    void labels_inside_the_cells_are_taken_away() {
        ImportedFile file = read("Câu hỏi|A|B|C|Đáp án", "Câu 7: Năm nào?|A. 1930|B. 1945|C. 1954|B");

        assertThat(draft(file, 0).text()).isEqualTo("Năm nào?");
        assertThat(options(file, 0)).containsExactly("1930", "1945", "1954");
    }

    @Test
    void a_text_like_a_formula_is_a_text() {
        ImportedFile file = read("Câu hỏi|A|B|Đáp án", "=1+1|-6|+8|A");

        assertThat(draft(file, 0).text()).isEqualTo("=1+1");
        assertThat(options(file, 0)).containsExactly("-6", "+8");
    }

    // ------------------------------------------------------------------------------------------------ the whole

    @Test
    void numbers_left_out_and_repeated_questions_are_said() {
        ImportedFile file = read(HEADER, ROW, ROW.replaceFirst("1", "3").replace("Việt Nam?", "Việt  Nam ?"));

        assertThat(codes(file)).containsExactly(ProblemCode.NUMBER_GAP);
        assertThat(codes(file, 1)).containsExactly(ProblemCode.DUPLICATE_QUESTION);
    }

    @Test
    void options_may_be_two_to_eight() {
        ImportedFile file = read(
                "Câu hỏi|A|B|C|D|E|F|G|H|I|Đáp án",
                "Hai?|1|2||||||||A",
                "Tám?|1|2|3|4|5|6|7|8||H",
                "Chín?|1|2|3|4|5|6|7|8|9|I",
                "Một?|1|||||||||A",
                "Trùng?|x|x||||||||A",
                "Hở?|một|hai||bốn||||||D");

        assertThat(codes(file, 0)).isEmpty();
        assertThat(key(file, 1)).isEqualTo("H");
        assertThat(codes(file, 2)).containsExactly(ProblemCode.TOO_MANY_OPTIONS);
        assertThat(codes(file, 3)).containsExactly(ProblemCode.TOO_FEW_OPTIONS);
        assertThat(codes(file, 4)).containsExactly(ProblemCode.DUPLICATE_OPTION);
        assertThat(options(file, 5)).containsExactly("một", "hai", "bốn");
        assertThat(key(file, 5)).isEqualTo("C");
        assertThat(codes(file, 5)).containsExactly(ProblemCode.EMPTY_OPTION);
    }

    @Test
    void a_difficulty_nobody_knows_is_said() {
        ImportedFile file =
                read("Câu hỏi|A|B|Đáp án|Mức độ", "Năm nào?|1930|1945|A|Siêu khó", "Ở đâu?|x|y|B|Thông hiểu");

        assertThat(codes(file, 0)).containsExactly(ProblemCode.NOT_UNDERSTOOD);
        assertThat(draft(file, 0).difficulty()).isNull();
        assertThat(draft(file, 1).difficulty()).isEqualTo(Difficulty.MEDIUM);
    }

    @Test
    void an_option_that_speaks_of_others_keeps_its_place() {
        ImportedFile file = read("Câu hỏi|A|B|C|Đáp án", "Chọn?|một|hai|Tất cả các phương án trên|C");

        assertThat(draft(file, 0).options().getLast().pinned()).isTrue();
    }

    @Test
    void a_workbook_without_a_header_is_refused_with_advice() {
        assertThatThrownBy(() -> read("chỉ có chữ", "và chữ"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("dòng tiêu đề");
    }

    @Test
    void too_many_columns_are_refused() {
        assertThatThrownBy(() -> read(sheet -> cell(sheet, 1, 200).setCellValue("x"), HEADER, ROW))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("200");
    }

    @Test
    void formats_far_to_the_right_and_far_below_do_not_matter() {
        ImportedFile file = read(
                sheet -> {
                    filled(sheet, 1, 300, IndexedColors.RED);
                    filled(sheet, 1_000_000, 0, IndexedColors.RED);
                },
                HEADER,
                ROW);

        assertThat(file.questions()).hasSize(1);
    }

    @Test
    void a_truncated_workbook_is_refused() {
        byte[] whole = workbook(workbook -> fill(workbook.createSheet(), HEADER, ROW));

        for (int length = 0; length < whole.length; length += 397) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> QuestionFiles.read(part, "a.xlsx", null)).isInstanceOf(FileRefused.class);
        }
    }

    @Test
    void twenty_thousand_questions_are_read_and_fifty_thousand_and_one_are_refused() throws IOException {
        byte[] large = manyRows(20_000);

        ImportedFile file = XlsxQuestions.read(large);

        assertThat(file.questions()).hasSize(20_000);
        assertThat(key(file, 19_999)).isEqualTo("C");
        assertThatThrownBy(() -> XlsxQuestions.read(manyRows(50_000)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("50.000");
    }

    private static byte[] manyRows(int count) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Sheet1");
            List<String> rows = new ArrayList<>(List.of(HEADER));
            rows.addAll(Collections.nCopies(count, ROW));
            for (int i = 0; i < rows.size(); i++) {
                String[] cells = rows.get(i).split("\\|", -1);
                var row = sheet.createRow(i);
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j)
                            .setCellValue(i > 0 && j == 0 ? "" + i : i > 0 && j == 1 ? i + ". " + cells[j] : cells[j]);
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
