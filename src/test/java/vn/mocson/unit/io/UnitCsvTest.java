package vn.mocson.unit.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.common.text.CsvProblem;
import vn.mocson.unit.UnitDraft;

class UnitCsvTest {

    private static final String HEADER = "code,parent_code,name,headcount\n";

    @TempDir
    Path folder;

    private List<UnitDraft> read(String csv) throws IOException {
        return UnitCsv.read(Files.writeString(folder.resolve("units.csv"), csv));
    }

    private CsvProblem problemOf(String csv) throws IOException {
        try {
            read(csv);
        } catch (CsvProblem problem) {
            return problem;
        }
        throw new AssertionError("accepted: " + csv);
    }

    @Test
    void a_line_is_a_unit_below_its_parent() throws IOException {
        assertThat(read("\uFEFF" + HEADER + "K,,Khối,0\r\nK-1,K,  Chi bộ   Một ,25\r\nK-2,K,Chi bộ Hai,\r\n"))
                .containsExactly(
                        new UnitDraft("K", null, "Khối", 0),
                        new UnitDraft("K-1", "K", "Chi bộ Một", 25),
                        new UnitDraft("K-2", "K", "Chi bộ Hai", 0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            X,Y,Chi bộ,5          | đơn vị cấp trên “Y” chưa có ở các dòng phía trên
            X,X,Chi bộ,5          | đơn vị cấp trên “X” chưa có ở các dòng phía trên
            K,,Khối khác,5        | mã đơn vị “K” bị trùng
            ,K,Chi bộ,5           | mã đơn vị phải có từ 1 đến 40 ký tự
            X,K,,5                | tên đơn vị phải có từ 1 đến 255 ký tự
            X,K,Chi bộ,-5         | headcount phải là số nguyên không âm
            X,K,Chi bộ,nhiều      | headcount phải là số nguyên không âm
            X,K,Chi bộ,2.5        | headcount phải là số nguyên không âm
            X,K,Chi bộ,99999999   | quân số phải là số từ 0 đến 10.000.000
            X,K                   | định dạng CSV
            """)
    void a_mistake_is_reported_with_its_line(String line, String reason) throws IOException {
        CsvProblem problem = problemOf(HEADER + "K,,Khối,0\n\n" + line + "\n");

        assertThat(problem).hasMessageContaining(reason);
        assertThat(problem.line()).isEqualTo(4);
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        assertThat(problemOf("code,name,headcount\nK,Khối,0\n")).hasMessage("thiếu cột parent_code");
    }
}
