package vn.mocson.unit;

import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;

/** A unit to be made; valid when born. */
public record UnitDraft(String code, @Nullable String parentCode, String name, int headcount) {

    public UnitDraft {
        code = Vietnamese.clean(code);
        name = Vietnamese.clean(name);
        parentCode = parentCode == null || parentCode.isBlank() ? null : Vietnamese.clean(parentCode);
        if (code.isEmpty() || code.length() > 40) {
            throw new IllegalArgumentException("mã đơn vị phải có từ 1 đến 40 ký tự");
        }
        if (name.isEmpty() || name.length() > 255) {
            throw new IllegalArgumentException("tên đơn vị phải có từ 1 đến 255 ký tự");
        }
        if (headcount < 0 || headcount > 10_000_000) {
            throw new IllegalArgumentException("quân số phải là số từ 0 đến 10.000.000");
        }
    }
}
