package vn.mocson.participant;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/**
 * What a person must give to enter; valid when born.
 *
 * @param inviteCode empty where none was given
 */
record Registration(
        String fullName,
        LocalDate dateOfBirth,
        Phone phone,
        String pin,
        Unit unit,
        boolean publishName,
        InviteCode inviteCode) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’\\-]*");
    private static final Pattern PIN = Pattern.compile("\\d{6}");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    /** @throws InvalidFields naming every wrong field at once */
    static Registration of(RegistrationForm form, ContestDefinition contest, UnitTree units, Clock clock) {
        List<FieldError> errors = new ArrayList<>();
        String name = form.fullName() == null ? "" : Vietnamese.clean(form.fullName());
        if (name.isEmpty()) {
            errors.add(required("fullName", "Hãy nhập họ và tên."));
        } else if (!isName(name)) {
            errors.add(invalid(
                    "fullName", "Hãy viết họ và tên chỉ bằng chữ cái, dài từ 2 đến " + LONGEST_NAME + " ký tự."));
        }
        LocalDate born = birthDate(form.dateOfBirth(), VietnamTime.dateOf(clock.instant()), errors);
        Optional<Phone> phone = form.phone() == null ? Optional.empty() : Phone.parse(form.phone());
        if (form.phone() == null || form.phone().isBlank()) {
            errors.add(required("phone", "Hãy nhập số điện thoại."));
        } else if (phone.isEmpty()) {
            errors.add(invalid("phone", "Số điện thoại gồm 10 chữ số, bắt đầu bằng 0, ví dụ 0912345678."));
        }
        String pin = form.pin() == null ? "" : form.pin();
        if (pin.isEmpty()) {
            errors.add(required("pin", "Hãy đặt mã PIN gồm 6 chữ số."));
        } else if (!isPin(pin)) {
            errors.add(invalid("pin", "Mã PIN gồm đúng 6 chữ số. Hãy nhập lại."));
        }
        Optional<Unit> unit = unitId(form.unitId()).flatMap(units::find).filter(Unit::inUse);
        if (form.unitId() == null || form.unitId().isBlank()) {
            errors.add(required("unitId", "Hãy chọn đơn vị trong danh sách."));
        } else if (unit.isEmpty()) {
            errors.add(invalid("unitId", "Đơn vị không có trong danh sách của cuộc thi. Hãy chọn lại."));
        }
        RegistrationForm.Consent consent = form.consent();
        if (consent == null || !Boolean.TRUE.equals(consent.accepted())) {
            errors.add(required("consent", "Hãy đánh dấu đồng ý cho xử lý dữ liệu cá nhân để dự thi."));
        } else if (!contest.consent().version().equals(consent.version())) {
            errors.add(new FieldError(
                    "consent", "OUTDATED", "Nội dung đồng ý đã thay đổi. Hãy tải lại trang và đọc bản mới."));
        }
        if (!errors.isEmpty() || born == null || phone.isEmpty() || unit.isEmpty() || consent == null) {
            throw new InvalidFields(errors);
        }
        return new Registration(
                name,
                born,
                phone.get(),
                pin,
                unit.get(),
                Boolean.TRUE.equals(consent.publishName()),
                InviteCode.typed(form.inviteCode() == null ? "" : form.inviteCode()));
    }

    static boolean isPin(String text) {
        return PIN.matcher(text).matches();
    }

    static boolean isBirthDate(LocalDate date, LocalDate today) {
        return !date.isBefore(OLDEST) && !date.isAfter(today);
    }

    /** @param clean without outer and double spaces */
    static boolean isName(String clean) {
        return clean.length() >= 2
                && clean.length() <= LONGEST_NAME
                && NAME.matcher(clean).matches();
    }

    private static @Nullable LocalDate birthDate(@Nullable String text, LocalDate today, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(required("dateOfBirth", "Hãy nhập ngày sinh."));
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (isBirthDate(date, today)) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // the same answer as for a date out of range
        }
        errors.add(
                invalid("dateOfBirth", "Ngày sinh không đúng. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 25/12/1970."));
        return null;
    }

    private static Optional<UnitId> unitId(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}")
                ? Optional.of(new UnitId(Long.parseLong(text)))
                : Optional.empty();
    }

    private static FieldError required(String field, String message) {
        return new FieldError(field, "REQUIRED", message);
    }

    private static FieldError invalid(String field, String message) {
        return new FieldError(field, "INVALID", message);
    }

    @Override
    public String toString() {
        return "Registration[…]";
    }
}
