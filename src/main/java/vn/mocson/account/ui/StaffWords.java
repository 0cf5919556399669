package vn.mocson.account.ui;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mocson.account.ContestRole;
import vn.mocson.account.KnownContests.KnownContest;
import vn.mocson.account.StaffAccount;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;

/** Accounts in words, on the page and in the workbook. */
record StaffWords(List<KnownContest> contests) {

    /** Those for all contests, then those for some with the contest. */
    String roles(StaffAccount account) {
        return Stream.concat(
                        account.roles().stream().sorted().map(StaffParts::role),
                        account.contestRoles().stream().map(this::inContest).sorted())
                .collect(Collectors.joining(", "));
    }

    private String inContest(ContestRole role) {
        String word = StaffParts.role(role.role());
        return contests.stream()
                .filter(contest -> contest.id() == role.contest())
                .findFirst()
                .map(contest -> StaffParts.text("staff.role.inContest", word, contest.title()))
                .orElse(word);
    }

    String lastSignIn(StaffAccount account) {
        Instant at = account.lastSignIn();
        return at == null ? StaffParts.text("staff.never") : VietnamTime.minute(at);
    }

    String secondFactor(StaffAccount account) {
        return StaffParts.text(account.secondFactor() ? "staff.factor.yes" : "staff.factor.no");
    }

    byte[] workbook(List<StaffAccount> accounts) {
        return ListWorkbook.write(
                "DANH SÁCH CÁN BỘ",
                List.of(
                        "Họ và tên",
                        "Tên đăng nhập",
                        "Vai trò",
                        "Trạng thái",
                        "Xác thực hai bước",
                        "Đăng nhập gần nhất"),
                accounts.stream()
                        .map(account -> List.of(
                                account.fullName(),
                                account.username(),
                                roles(account),
                                StaffParts.text("staff.state." + account.state()),
                                secondFactor(account),
                                lastSignIn(account)))
                        .toList());
    }
}
