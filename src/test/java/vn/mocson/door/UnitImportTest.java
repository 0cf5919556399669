package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEditor;
import vn.mocson.unit.UnitEditor.Place;
import vn.mocson.unit.UnitImportPreview;
import vn.mocson.unit.UnitImportRow;
import vn.mocson.unit.UnitImportRow.Code;
import vn.mocson.unit.UnitImportRow.Status;
import vn.mocson.unit.UnitImports;
import vn.mocson.unit.UnitLine;
import vn.mocson.unit.UnitLine.Field;
import vn.mocson.unit.UnitRefused;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.io.UnitFile;

/** Files with units beside the tree, and the tree as people change it by hand. */
@DoorTest
class UnitImportTest {

    @Autowired
    UnitService units;

    @Autowired
    UnitImports imports;

    @Autowired
    UnitEditor editor;

    private UnitTrees trees;

    @BeforeEach
    void aTree() {
        trees = new UnitTrees(units);
    }

    private static List<UnitLine> file(String... lines) {
        return UnitFile.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private UnitImportPreview preview(String... lines) {
        return UnitTrees.as("bantochuc", "ORGANIZER", () -> imports.preview(trees.id, file(lines)));
    }

    private UnitImportPreview take(List<UnitLine> lines) {
        return UnitTrees.as("bantochuc", "ORGANIZER", () -> imports.take(trees.id, lines));
    }

    private static List<Code> codes(UnitImportPreview preview) {
        return preview.rows().stream()
                .flatMap(row -> row.findings().stream())
                .map(UnitImportRow.Finding::code)
                .toList();
    }

    private List<String> shape() {
        return trees.tree().all().stream()
                .map(unit -> "-".repeat(unit.depth()) + unit.code())
                .toList();
    }

    @Test
    void columns_stand_in_any_order_under_any_of_their_names_and_children_before_their_parents() {
        take(file(
                "DANH SÁCH ĐƠN VỊ,,,",
                "Quân số,Trực thuộc,Tên đơn vị,Mã số",
                "12,Đảng bộ xã Đông,Chi bộ thôn Một,D-1",
                "\"1.250\",Đảng bộ thử,Đảng bộ xã Đông,D"));

        assertThat(shape()).containsExactly("T", "-A", "--A-1", "-B", "-C", "-D", "--D-1");
        assertThat(trees.unit("D").headcount()).isEqualTo(1250);
    }

    @Test
    void a_workbook_is_read_like_a_csv_file() {
        byte[] workbook = ListWorkbook.write(
                "DANH SÁCH",
                List.of("STT", "Đơn vị", "Mã đơn vị cấp trên", "Tổng số đảng viên", "Cụm thi đua"),
                List.of(List.of("1", "Đảng bộ xã Đông", "T", "25", "Cụm 2")));

        take(UnitFile.read(workbook));

        Unit added = trees.tree().search("xa dong", 1).getFirst();
        assertThat(List.of(added.code(), added.league(), "" + added.headcount()))
                .containsExactly("T-01", "Cụm 2", "25");
    }

    @Test
    void what_is_wrong_is_told_with_its_row_and_column() {
        UnitImportPreview preview = preview(
                "Mã,Tên đơn vị,Mã cấp trên,Tổng số người",
                "X,,T,5",
                "Y,Đơn vị Y,KHONG-CO,5",
                "Z,Đơn vị Z,T,mười",
                "Z,Đơn vị Z hai,T,5");

        assertThat(codes(preview))
                .containsExactly(Code.NAME_MISSING, Code.PARENT_UNKNOWN, Code.HEADCOUNT_UNREADABLE, Code.CODE_TWICE);
        UnitImportRow third = preview.rows().get(2);
        assertThat(third.line().row()).isEqualTo(4);
        assertThat(third.findings().getFirst().column()).isEqualTo(new UnitLine.Column("D", "Tổng số người"));
    }

    @Test
    void nothing_of_a_file_with_an_error_is_taken() {
        List<UnitLine> lines = file("Mã,Tên đơn vị,Mã cấp trên", "X,Đơn vị X,T", "Y,Đơn vị Y,KHONG-CO");

        assertThatThrownBy(() -> take(lines)).isInstanceOf(UnitRefused.class);

        assertThat(shape()).containsExactly("T", "-A", "--A-1", "-B", "-C");
    }

    @Test
    void units_that_stand_above_each_other_are_found() {
        assertThat(codes(preview("Mã,Tên,Mã cấp trên", "X,Đơn vị X,Y", "Y,Đơn vị Y,X")))
                .contains(Code.PARENT_CIRCLE);
    }

    @Test
    void a_unit_that_a_file_puts_below_itself_through_the_tree_is_found_before_anything_is_taken() {
        assertThat(codes(preview("Mã,Tên,Mã cấp trên", "A,Đảng bộ xã An,N", "N,Đơn vị mới,A-1")))
                .contains(Code.PARENT_CIRCLE);
    }

    @Test
    void two_units_may_change_places_above_each_other() {
        take(file("Mã,Tên,Mã cấp trên", "A,Đảng bộ xã An,A-1", "A-1,Chi bộ Phòng Tổng hợp,T"));

        assertThat(shape()).containsExactly("T", "-B", "-C", "-A-1", "--A");
    }

    @Test
    void the_same_file_once_more_changes_nothing() {
        List<UnitLine> lines =
                file("Tên,Cấp trên,Quân số", "Đảng bộ xã Đông,Đảng bộ thử,25", "Thôn Một,Đảng bộ xã Đông,");
        take(lines);

        UnitImportPreview again = UnitTrees.as("bantochuc", "ORGANIZER", () -> imports.preview(trees.id, lines));

        assertThat(again.rows()).allMatch(row -> row.status() == Status.SAME);
        assertThat(again.missing()).map(Unit::code).containsExactly("T", "A", "A-1", "B", "C");
    }

    @Test
    void a_file_that_names_only_headcounts_leaves_everything_else_alone() {
        UnitImportPreview taken =
                take(file("Mã đơn vị,Tên đơn vị,Tổng số", "B,Đảng bộ xã Bình,33", "C,Đảng bộ xã Cao,40"));

        assertThat(taken.rows()).map(UnitImportRow::status).containsExactly(Status.CHANGED, Status.SAME);
        assertThat(taken.rows().getFirst().changed()).containsExactly(Field.HEADCOUNT);
        assertThat(shape()).containsExactly("T", "-A", "--A-1", "-B", "-C");
        assertThat(trees.unit("B").headcount()).isEqualTo(33);
    }

    @Test
    void a_file_moves_a_unit_under_another_one() {
        take(file("Mã,Tên đơn vị,Mã cấp trên", "A-1,Chi bộ Phòng Tổng hợp,C"));

        assertThat(shape()).containsExactly("T", "-A", "-B", "-C", "--A-1");
    }

    // ---- by hand

    @Test
    void a_unit_moves_with_everything_below_it_and_back() {
        Place was = UnitTrees.as(
                "bantochuc", "ORGANIZER", () -> editor.move(trees.id, trees.id("A"), new Place(trees.id("C"), null)));
        assertThat(shape()).containsExactly("T", "-B", "-C", "--A", "---A-1");

        UnitTrees.organizer(() -> editor.move(trees.id, trees.id("A"), was));

        assertThat(shape()).containsExactly("T", "-A", "--A-1", "-B", "-C");
    }

    @Test
    void a_unit_cannot_stand_below_itself() {
        assertThatThrownBy(() -> UnitTrees.organizer(
                        () -> editor.move(trees.id, trees.id("A"), new Place(trees.id("A-1"), null))))
                .isInstanceOf(UnitRefused.class);
    }

    @Test
    void only_organizers_change_a_tree() {
        for (String role : List.of("AUTHOR", "APPROVER", "JUDGE", "SECRETARY", "UNIT_CONTACT", "ENTRANT")) {
            assertThatThrownBy(() -> UnitTrees.as(
                            "ai-do", role, () -> editor.move(trees.id, trees.id("A"), new Place(null, null))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
