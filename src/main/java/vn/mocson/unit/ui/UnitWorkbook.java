package vn.mocson.unit.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEdit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;
import vn.mocson.unit.UnitTreeSummary;

/** Lists of units as files that can be taken in again. In Vietnamese whoever asks. */
final class UnitWorkbook {

    private static final List<String> HEADER = List.of(
            "Mã đơn vị",
            "Tên đơn vị",
            "Mã đơn vị cấp trên",
            "Đơn vị cấp trên",
            "Tổng số người",
            "Khối thi đua",
            "Đầu mối",
            "Điện thoại hoặc thư điện tử");

    private UnitWorkbook() {}

    static byte[] of(UnitTreeSummary tree, UnitTree units, Map<UnitId, UnitEdit> written) {
        return ListWorkbook.write(
                "DANH SÁCH ĐƠN VỊ – " + tree.name(),
                HEADER,
                units.all().stream()
                        .map(unit -> row(units, unit, written.get(unit.id())))
                        .toList());
    }

    private static List<String> row(UnitTree units, Unit unit, @Nullable UnitEdit written) {
        UnitId above = unit.parent();
        Unit parent = above == null ? null : units.find(above).orElse(null);
        return List.of(
                unit.code(),
                unit.name(),
                parent == null ? "" : parent.code(),
                parent == null ? "" : parent.name(),
                unit.headcount() == 0 ? "" : Vietnamese.number(unit.headcount()),
                unit.league(),
                written == null ? "" : written.contactName(),
                written == null ? "" : written.contactAddress());
    }

    static byte[] template() {
        return ListWorkbook.write(
                "DANH SÁCH ĐƠN VỊ",
                HEADER,
                List.of(
                        List.of("K", "Đảng bộ Khối (ví dụ, hãy xóa)", "", "", "", "", "", ""),
                        List.of("K-01", "Chi bộ Một (ví dụ, hãy xóa)", "K", "", "25", "Khối I", "", "")));
    }
}
