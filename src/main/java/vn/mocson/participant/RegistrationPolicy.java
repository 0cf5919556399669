package vn.mocson.participant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;

/** A rule about who may enter a contest; answers the refusal, or nothing where it allows. */
@FunctionalInterface
interface RegistrationPolicy {

    Optional<RegistrationRefused> check(Applicant applicant);

    RegistrationPolicy STILL_OPEN = applicant -> switch (applicant.contest().stateAt(applicant.now())) {
        case UPCOMING, OPEN -> Optional.empty();
        case CLOSED, PUBLISHED -> Optional.of(RegistrationRefused.closed());
    };

    RegistrationPolicy AGE_REACHED = applicant -> Eligible.oldEnough(
            applicant.contest().rules().eligibility(),
            applicant.registration().dateOfBirth(),
            applicant.now(),
            end(applicant.contest()));

    RegistrationPolicy NOT_TOO_OLD = applicant -> Eligible.notTooOld(
            applicant.contest().rules().eligibility(), applicant.registration().dateOfBirth(), applicant.now());

    RegistrationPolicy UNIT_IN_SCOPE = applicant -> Eligible.ofUnits(
            applicant.contest().rules().eligibility(),
            applicant.registration().unit().id(),
            applicant.units());

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

    private static Instant end(ContestDefinition contest) {
        return contest.rounds().stream()
                .map(RoundDefinition::closesAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
