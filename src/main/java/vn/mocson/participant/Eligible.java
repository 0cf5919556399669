package vn.mocson.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.Rules.Eligibility;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** What the rules ask of age and unit, of whoever registers in a contest or starts in a round of it. */
final class Eligible {

    private Eligible() {}

    /** @param end of the contest or round: who is too young until then is told so, others from when they are not */
    static Optional<RegistrationRefused> oldEnough(Eligibility rules, LocalDate born, Instant now, Instant end) {
        int minimum = rules.minimumAge();
        if (age(born, now) >= minimum) {
            return Optional.empty();
        }
        LocalDate day = birthday(born, minimum);
        Instant reached = day.atStartOfDay(VietnamTime.ZONE).toInstant();
        return Optional.of(
                reached.isBefore(end)
                        ? RegistrationRefused.notEligibleUntil(
                                "Thể lệ yêu cầu người dự thi đủ " + minimum + " tuổi. Bạn có thể đăng ký từ ngày "
                                        + VietnamTime.date(day) + ".",
                                reached)
                        : RegistrationRefused.notEligible(
                                "Thể lệ yêu cầu người dự thi đủ " + minimum
                                        + " tuổi. Đến khi cuộc thi kết thúc bạn vẫn chưa đủ tuổi. Nếu ghi nhầm, hãy sửa lại ngày sinh."));
    }

    static Optional<RegistrationRefused> notTooOld(Eligibility rules, LocalDate born, Instant now) {
        @Nullable Integer maximum = rules.maximumAge();
        return maximum == null || age(born, now) <= maximum
                ? Optional.empty()
                : Optional.of(RegistrationRefused.notEligible(
                        "Thể lệ chỉ nhận người dự thi không quá " + maximum + " tuổi. Hãy kiểm tra lại ngày sinh."));
    }

    static Optional<RegistrationRefused> ofUnits(Eligibility rules, UnitId unit, UnitTree tree) {
        List<String> codes = rules.units();
        // a code of a unit that has merged stands for what it has become
        Set<UnitId> admitted = tree.ever().stream()
                .filter(each -> codes.contains(each.code()))
                .flatMap(each -> tree.find(each.id()).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
        boolean within = codes.isEmpty() || tree.lineage(unit).stream().anyMatch(each -> admitted.contains(each.id()));
        return within
                ? Optional.empty()
                : Optional.of(RegistrationRefused.notEligible("Cuộc thi chỉ dành cho người thuộc " + names(tree, codes)
                        + " và các đơn vị trực thuộc. Hãy chọn lại đơn vị, hoặc hỏi Ban Tổ chức."));
    }

    /** In whole years, today in Vietnam. */
    private static int age(LocalDate born, Instant now) {
        return Period.between(born, VietnamTime.dateOf(now)).getYears();
    }

    /** Who was born on 29 February is a year older on 1 March where there is no such day. */
    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() < born.getDayOfMonth() ? day.plusDays(1) : day;
    }

    private static String names(UnitTree tree, List<String> codes) {
        return tree.ever().stream()
                .filter(unit -> codes.contains(unit.code()))
                .flatMap(unit -> tree.find(unit.id()).stream())
                .map(Unit::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
