package vn.mocson.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.unit.Unit;

/** A rule about who may enter a contest; answers the refusal, or nothing where it allows. */
@FunctionalInterface
interface RegistrationPolicy {

    Optional<RegistrationRefused> check(Applicant applicant);

    RegistrationPolicy STILL_OPEN = applicant -> switch (applicant.contest().stateAt(applicant.now())) {
        case UPCOMING, OPEN -> Optional.empty();
        case CLOSED, PUBLISHED -> Optional.of(RegistrationRefused.closed());
    };

    RegistrationPolicy AGE_REACHED = applicant -> {
        int minimum = applicant.contest().rules().eligibility().minimumAge();
        if (age(applicant) >= minimum) {
            return Optional.empty();
        }
        LocalDate day = birthday(applicant.registration().dateOfBirth(), minimum);
        Instant reached = day.atStartOfDay(VietnamTime.ZONE).toInstant();
        return Optional.of(
                reached.isBefore(end(applicant.contest()))
                        ? RegistrationRefused.notEligibleUntil(
                                "Thể lệ yêu cầu người dự thi đủ " + minimum + " tuổi. Bạn có thể đăng ký từ ngày "
                                        + VietnamTime.date(day) + ".",
                                reached)
                        : RegistrationRefused.notEligible("Thể lệ yêu cầu người dự thi đủ " + minimum
                                + " tuổi. Đến khi cuộc thi kết thúc bạn vẫn chưa đủ tuổi."));
    };

    RegistrationPolicy NOT_TOO_OLD = applicant -> {
        @Nullable Integer maximum = applicant.contest().rules().eligibility().maximumAge();
        return maximum == null || age(applicant) <= maximum
                ? Optional.empty()
                : Optional.of(RegistrationRefused.notEligible(
                        "Thể lệ chỉ nhận người dự thi không quá " + maximum + " tuổi. Hãy kiểm tra lại ngày sinh."));
    };

    RegistrationPolicy UNIT_IN_SCOPE = applicant -> {
        List<String> codes = applicant.contest().rules().eligibility().units();
        boolean within = codes.isEmpty()
                || applicant.units().lineage(applicant.registration().unit().id()).stream()
                        .anyMatch(unit -> codes.contains(unit.code()));
        return within
                ? Optional.empty()
                : Optional.of(
                        RegistrationRefused.notEligible("Cuộc thi chỉ dành cho người thuộc " + names(applicant, codes)
                                + " và các đơn vị trực thuộc." + " Hãy chọn lại đơn vị, hoặc hỏi Ban Tổ chức."));
    };

    RegistrationPolicy ON_THE_ROSTER = applicant -> switch (applicant.roster()) {
        case RosterMatch.NotNeeded ignored -> Optional.empty();
        case RosterMatch.Listed ignored -> Optional.empty();
        case RosterMatch.Invited ignored -> Optional.empty();
        case RosterMatch.Unlisted(boolean codeGiven) ->
            Optional.of(RegistrationRefused.notEligible("Chưa đối chiếu được thông tin này với danh sách dự thi."
                    + (codeGiven ? " Mã mời không đúng với đơn vị đã chọn, hoặc đã được đổi." : "")
                    + " Hãy kiểm tra họ tên, ngày sinh và đơn vị; nếu vẫn chưa được, hãy hỏi đơn vị để lấy mã mời"
                    + " hoặc bổ sung danh sách."));
        case RosterMatch.Ambiguous ignored ->
            Optional.of(RegistrationRefused.notEligible(
                    "Thông tin này có thể là của nhiều người. Hãy nhập mã mời do đơn vị của bạn cấp rồi đăng ký lại."));
        case RosterMatch.Taken ignored -> Optional.of(RegistrationRefused.placeTaken());
    };

    RegistrationPolicy NOT_EXCLUDED = applicant -> applicant.excluded()
            ? Optional.of(RegistrationRefused.notEligible("Thành viên các ban, tổ giúp việc của cuộc thi không dự thi."
                    + " Nếu có nhầm lẫn, hãy liên hệ Tổ Thư ký của cuộc thi."))
            : Optional.empty();

    List<RegistrationPolicy> ALL =
            List.of(STILL_OPEN, AGE_REACHED, NOT_TOO_OLD, UNIT_IN_SCOPE, ON_THE_ROSTER, NOT_EXCLUDED);

    static void requireAll(Applicant applicant) {
        for (RegistrationPolicy policy : ALL) {
            policy.check(applicant).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    /** In whole years, today in Vietnam. */
    private static int age(Applicant applicant) {
        return Period.between(applicant.registration().dateOfBirth(), VietnamTime.dateOf(applicant.now()))
                .getYears();
    }

    /** Who was born on 29 February is a year older on 1 March where there is no such day. */
    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() < born.getDayOfMonth() ? day.plusDays(1) : day;
    }

    private static Instant end(ContestDefinition contest) {
        return contest.rounds().stream()
                .map(RoundDefinition::closesAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private static String names(Applicant applicant, List<String> codes) {
        return applicant.units().all().stream()
                .filter(unit -> codes.contains(unit.code()))
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }
}
