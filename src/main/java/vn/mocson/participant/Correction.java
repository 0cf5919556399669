package vn.mocson.participant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** What a registration should say instead; valid when born, as a registration is. Nulls stay as they are. */
public record Correction(
        @Nullable String fullName,
        @Nullable LocalDate dateOfBirth,
        @Nullable UnitId unit) {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    /**
     * @param fullName like the others, null or blank where it stays
     * @throws InvalidFields naming every wrong field at once
     */
    public static Correction of(
            @Nullable String fullName,
            @Nullable String dateOfBirth,
            @Nullable String unitId,
            UnitTree units,
            LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        String name = fullName == null ? "" : Vietnamese.clean(fullName);
        if (!name.isEmpty() && !Registration.isName(name)) {
            errors.add(new FieldError(
                    "fullName", "INVALID", "Hãy viết họ và tên chỉ bằng chữ cái, dài từ 2 đến 100 ký tự."));
        }
        LocalDate born = null;
        if (dateOfBirth != null && !dateOfBirth.isBlank()) {
            born = date(dateOfBirth)
                    .filter(day -> !day.isBefore(OLDEST) && !day.isAfter(today))
                    .orElse(null);
            if (born == null) {
                errors.add(new FieldError(
                        "dateOfBirth",
                        "INVALID",
                        "Ngày sinh không đúng. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 25/12/1970."));
            }
        }
        UnitId unit = null;
        if (unitId != null && !unitId.isBlank()) {
            unit = unitId.matches("\\d{1,18}") ? new UnitId(Long.parseLong(unitId)) : null;
            if (unit == null || units.find(unit).isEmpty()) {
                errors.add(new FieldError(
                        "unitId", "INVALID", "Đơn vị không có trong danh sách của cuộc thi. Hãy chọn lại."));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new Correction(name.isEmpty() ? null : name, born, unit);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** What of it a registration does not say already. */
    public Correction against(OwnProfile now) {
        return new Correction(
                now.fullName().equals(fullName) ? null : fullName,
                now.dateOfBirth().equals(dateOfBirth) ? null : dateOfBirth,
                now.unit().equals(unit) ? null : unit);
    }

    public boolean isEmpty() {
        return fullName == null && dateOfBirth == null && unit == null;
    }

    @Override
    public String toString() {
        return "Correction[…]";
    }
}
