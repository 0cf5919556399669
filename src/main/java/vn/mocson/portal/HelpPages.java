package vn.mocson.portal;

import static vn.mocson.portal.LightFrame.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RunState;

/** Help with pictures: the same chapters for every contest, with its own facts before them where it is about one. */
@Controller
class HelpPages {

    private static final String TITLE = "Trợ giúp người dự thi";
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ContestService contests;
    private final Clock clock;
    private final String chapters;

    HelpPages(ContestService contests, Clock clock) throws IOException {
        this.contests = contests;
        this.clock = clock;
        try (InputStream in = Objects.requireNonNull(HelpPages.class.getResourceAsStream("help.html"))) {
            this.chapters = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/thi/{slug}/tro-giup")
    ResponseEntity<byte[]> ofContest(@PathVariable String slug) {
        ContestDefinition contest = contests.bySlug(slug);
        String report = html(ContestAddress.door(contest) + "/bao-loi");
        String pin = html(ContestAddress.door(contest) + "/doi-pin");
        return LightFrame.answer(
                200,
                SHORT,
                contest,
                TITLE,
                page(
                        facts(contest),
                        report,
                        pin,
                        "Gặp việc không tự xử lý được: bấm <a href=\"" + report
                                + "\">Báo lỗi</a>, chọn việc đã xảy ra, kể lại vài chữ rồi gửi. Người đọc là "
                                + html(contest.organizer()) + "."));
    }

    @GetMapping("/tro-giup")
    ResponseEntity<byte[]> general() {
        return LightFrame.answer(
                200,
                SHORT,
                null,
                TITLE,
                page(
                        ofEachContest(),
                        "#bao-loi",
                        "#dang-nhap",
                        "Gặp việc không tự xử lý được: ở cuối mỗi trang dự thi có “Báo lỗi”. Bấm vào đó, chọn việc đã xảy ra, kể lại vài chữ rồi gửi."));
    }

    private String page(String facts, String report, String pin, String how) {
        return chapters.replace("{facts}", facts)
                .replace("{reportHow}", how)
                .replace("{report}", report)
                .replace("{pin}", pin);
    }

    /** Contests that still take people, each with its own help. */
    private String ofEachContest() {
        Instant now = clock.instant();
        List<ContestDefinition> going = contests.announced().stream()
                .filter(contest -> contest.stateAt(now) == RunState.OPEN || contest.stateAt(now) == RunState.UPCOMING)
                .toList();
        return going.isEmpty()
                ? ""
                : going.stream()
                        .map(contest -> "<li><a href=\"" + html(ContestAddress.door(contest)) + "/tro-giup\">"
                                + html(contest.title()) + "</a></li>")
                        .collect(Collectors.joining(
                                "", "<h2>Trợ giúp của từng cuộc thi</h2><ul class=\"contents card\">", "</ul>"));
    }

    private String facts(ContestDefinition contest) {
        return contest.currentRound(clock.instant()).map(this::facts).orElse("");
    }

    private String facts(RoundDefinition round) {
        Rules rules = round.rules();
        Integer minutes = rules.paper().durationMinutes();
        Integer most = rules.attempts().max();
        return "<dl class=\"facts card\">"
                + fact("Kỳ thi", round.fullName())
                + fact("Mở cửa", VietnamTime.minute(round.opensAt()))
                + fact("Đóng cửa", VietnamTime.minute(round.closesAt()))
                + fact("Hiện nay", state(round))
                + fact("Số câu hỏi", rules.paper().questions() + " câu")
                + fact("Thời gian làm bài", minutes == null ? "không giới hạn, đến khi kỳ thi đóng" : minutes + " phút")
                + fact(
                        "Số lượt dự thi",
                        most == null
                                ? "không giới hạn"
                                : most + " lượt "
                                        + switch (rules.attempts().per()) {
                                            case ROUND -> "trong kỳ thi này";
                                            case CONTEST -> "trong cả cuộc thi";
                                            case DAY -> "mỗi ngày";
                                        })
                + "</dl>";
    }

    private String state(RoundDefinition round) {
        if (round.pausedAt() != null) {
            return "đang tạm dừng";
        }
        return switch (round.stateAt(clock.instant())) {
            case UPCOMING -> "chưa mở";
            case OPEN -> "đang mở";
            case CLOSED -> "đã đóng";
            case PUBLISHED -> "đã công bố kết quả";
        };
    }

    private static String fact(String name, String value) {
        return "<div><dt>" + name + "</dt><dd>" + html(value) + "</dd></div>";
    }
}
