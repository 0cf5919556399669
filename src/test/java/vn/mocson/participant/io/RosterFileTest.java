package vn.mocson.participant.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.participant.RosterLine;

class RosterFileTest {

    /** A workbook written row by row as a person would. */
    private static final class Book {

        private final XSSFWorkbook workbook = new XSSFWorkbook();
        private final XSSFSheet sheet = workbook.createSheet("Danh sách");
        private final CellStyle day = workbook.createCellStyle();
        private int next;

        Book() {
            day.setDataFormat((short) 14); // what Excel gives a date that is typed
        }

        Book row(Object... cells) {
            XSSFRow row = sheet.createRow(next++);
            for (int column = 0; column < cells.length; column++) {
                XSSFCell cell = row.createCell(column);
                switch (cells[column]) {
                    case LocalDate date -> {
                        cell.setCellValue(date);
                        cell.setCellStyle(day);
                    }
                    case Number number -> cell.setCellValue(number.doubleValue());
                    case Object text -> cell.setCellValue(text.toString());
                }
            }
            return this;
        }

        /** All from 0, the last ones included. */
        Book merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
            return this;
        }

        List<RosterLine> read() {
            return RosterFile.read(bytes());
        }

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                workbook.write(bytes);
                workbook.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    private static String told(RosterLine line) {
        return String.join(
                " · ",
                Stream.of(line.name(), line.born(), line.unit(), line.phone(), line.note())
                        .map(part -> part.isEmpty() ? "–" : part)
                        .toList());
    }

    @Test
    void columns_stand_in_any_order_below_a_title() {
        List<RosterLine> lines = new Book()
                .row("ĐẢNG BỘ KHỐI", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM")
                .row()
                .row("DANH SÁCH ĐẢNG VIÊN DỰ THI CỦA CHI BỘ")
                .row("Số điện thoại", "Đơn vị", "NGÀY, THÁNG, NĂM SINH", "Ghi chú", "Họ và tên", "STT")
                .row("0912 345 678", "K-VP", "05/03/1970", "Bí thư", "Trần  Văn Bình", 1)
                .read();

        assertThat(lines)
                .map(RosterFileTest::told)
                .containsExactly("Trần Văn Bình · 05/03/1970 · K-VP · 0912 345 678 · Bí thư");
        assertThat(lines.getFirst().row()).isEqualTo(5);
        assertThat(lines.getFirst().raw()).contains("0912 345 678 | K-VP | 05/03/1970");
    }

    @Test
    void family_and_given_names_may_stand_apart() {
        assertThat(new Book()
                        .row("TT", "Họ đệm", "Tên", "Năm sinh")
                        .row(1, "Nguyễn Thị", "Mai", 1985)
                        .read())
                .map(RosterFileTest::told)
                .containsExactly("Nguyễn Thị Mai · 1985 · – · – · –");
    }

    @Test
    void a_name_may_take_two_columns_under_one_heading() {
        assertThat(new Book()
                        .row("TT", "Họ và tên", "", "Ngày sinh")
                        .row(1, "Nguyễn Thị", "Mai", "5/3/1985")
                        .merged(0, 0, 1, 2)
                        .read())
                .map(RosterFileTest::told)
                .containsExactly("Nguyễn Thị Mai · 5/3/1985 · – · – · –");
    }

    @Test
    void day_month_and_year_may_stand_apart_below_one_heading() {
        assertThat(new Book()
                        .row("STT", "Họ và tên", "Ngày sinh", "", "")
                        .row("", "", "Ngày", "Tháng", "Năm")
                        .row(1, "Trần Văn Bình", 5, 3, 1970)
                        .row(2, "Lê Thị Hoa", "", "", 1971)
                        .merged(0, 1, 1, 1)
                        .merged(0, 0, 2, 4)
                        .read())
                .map(RosterFileTest::told)
                .containsExactly("Trần Văn Bình · 5/3/1970 · – · – · –", "Lê Thị Hoa · 1971 · – · – · –");
    }

    @Test
    void the_year_of_men_and_women_may_stand_in_columns_of_their_own() {
        assertThat(new Book()
                        .row("STT", "Họ và tên", "Năm sinh", "")
                        .row("", "", "Nam", "Nữ")
                        .row(1, "Trần Văn Bình", 1970, "")
                        .row(2, "Lê Thị Hoa", "", 1971)
                        .merged(0, 0, 2, 3)
                        .read())
                .map(RosterFileTest::told)
                .containsExactly("Trần Văn Bình · 1970 · – · – · –", "Lê Thị Hoa · 1971 · – · – · –");
    }

    @Test
    void a_unit_may_be_merged_over_its_people() {
        assertThat(new Book()
                        .row("Chi bộ", "Họ và tên", "Ngày sinh")
                        .row("Chi bộ Phòng Tổng hợp", "Trần Văn Bình", "1970")
                        .row("", "Lê Thị Hoa", "1971")
                        .row("Chi bộ Phòng Quản trị", "Ngô Văn Nam", "1972")
                        .merged(1, 2, 0, 0)
                        .read())
                .map(RosterLine::unit)
                .containsExactly("Chi bộ Phòng Tổng hợp", "Chi bộ Phòng Tổng hợp", "Chi bộ Phòng Quản trị");
    }

    @Test
    void a_unit_may_be_a_heading_between_the_people() {
        List<RosterLine> lines = new Book()
                .row("STT", "Họ và tên", "Ngày sinh", "Ghi chú")
                .row("I", "Chi bộ Phòng Tổng hợp")
                .row(1, "Trần Văn Bình", "1970")
                .row(2, "Đoàn Văn Trường")
                .row("II. Chi bộ Phòng Quản trị")
                .merged(4, 4, 0, 3)
                .row(1, "Ngô Văn Nam", "1972")
                .row("", "Chi bộ Sở Tư pháp")
                .row(1, "Lý Thị Lan", "1973")
                .read();

        assertThat(lines)
                .map(line -> line.name() + " @ " + line.unit())
                .containsExactly(
                        "Trần Văn Bình @ Chi bộ Phòng Tổng hợp",
                        "Đoàn Văn Trường @ Chi bộ Phòng Tổng hợp",
                        "Ngô Văn Nam @ Chi bộ Phòng Quản trị",
                        "Lý Thị Lan @ Chi bộ Sở Tư pháp");
    }

    @Test
    void what_is_nobody_is_left_out() {
        assertThat(new Book()
                        .row("STT", "Họ và tên", "Ngày sinh")
                        .row("(1)", "(2)", "(3)")
                        .row(1, "Trần Văn Bình", "1970")
                        .row()
                        .row("STT", "Họ và tên", "Ngày sinh")
                        .row(2, "Công Tằng Tôn Nữ Hoa", "1971")
                        .row("", "Tổng cộng: 2 người")
                        .row("", "NGƯỜI LẬP BIỂU")
                        .row("", "Nguyễn Văn Ký")
                        .read())
                .map(RosterLine::name)
                .containsExactly("Trần Văn Bình", "Công Tằng Tôn Nữ Hoa");
    }

    @Test
    void a_day_is_a_day_however_the_cell_shows_it() {
        assertThat(new Book()
                        .row("Họ và tên", "Ngày sinh")
                        .row("Trần Văn Bình", LocalDate.of(1970, 3, 5))
                        .row("Lê Thị Hoa", 1971)
                        .read())
                .map(RosterLine::born)
                .containsExactly("1970-03-05", "1971");
    }

    @Test
    void party_committee_and_cell_together_are_the_unit() {
        assertThat(new Book()
                        .row("Họ và tên", "Đảng bộ", "Chi bộ")
                        .row("Trần Văn Bình", "Đảng bộ Sở Y tế", "Chi bộ 1")
                        .read())
                .map(RosterLine::unit)
                .containsExactly("Chi bộ 1, Đảng bộ Sở Y tế");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void text_files_are_read_whatever_separates_their_cells(String by) {
        String text = "\uFEFFHọ và tên" + by + "Ngày sinh" + by + "Đơn vị\r\nTrần Văn Bình" + by + "5/3/1970" + by
                + "K-VP\r\n";

        assertThat(RosterFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .map(RosterFileTest::told)
                .containsExactly("Trần Văn Bình · 5/3/1970 · K-VP · – · –");
    }

    @Test
    void ten_thousand_people_are_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            List<String> header = List.of("STT", "Họ và tên", "Ngày sinh", "Đơn vị");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int i = 1; i <= 10_000; i++) {
                sheet.value(i, 0, i);
                sheet.value(i, 1, "Nguyễn Văn " + (char) ('A' + i % 26));
                sheet.value(i, 2, "01/02/" + (1950 + i % 50));
                sheet.value(i, 3, "K-VP");
            }
        }

        assertThat(RosterFile.read(bytes.toByteArray())).hasSize(10_000);
    }

    @Test
    void a_table_without_names_is_refused_with_what_to_do() {
        byte[] file = new Book().row("A", "B").row("1", "2").bytes();

        assertThatThrownBy(() -> RosterFile.read(file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Họ và tên");
    }

    @Test
    void a_workbook_that_is_cut_short_is_refused() {
        byte[] file = new Book().row("Họ và tên").row("Trần Văn Bình").bytes();

        assertThatThrownBy(() -> RosterFile.read(Arrays.copyOf(file, file.length / 2)))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void a_picture_is_no_list() {
        assertThatThrownBy(() -> RosterFile.read(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3}))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(".xlsx");
    }
}
