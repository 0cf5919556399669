package vn.mocson.contest.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.PublicReads;
import vn.mocson.contest.Announcement;
import vn.mocson.contest.AnnouncementService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

/** What entrants of a contest are told at this moment, for everybody, from ready bytes. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "contests")
class AnnouncementController {

    private final ContestService contests;
    private final AnnouncementService announcements;
    private final PublicReads reads;

    AnnouncementController(ContestService contests, AnnouncementService announcements, PublicReads reads) {
        this.contests = contests;
        this.announcements = announcements;
        this.reads = reads;
    }

    /** @param roundId null where everybody is meant */
    record AnnouncementAnswer(
            String id,
            Announcement.Tone tone,
            String text,
            @Nullable String roundId,
            Instant from,
            Instant to) {}

    @GetMapping("/contests/{slug}/announcements")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = AnnouncementAnswer.class))))
    ResponseEntity<byte[]> running(@PathVariable String slug, HttpServletRequest request) {
        ContestDefinition contest = contests.bySlug(slug);
        List<AnnouncementAnswer> running = announcements.running(contest.id()).stream()
                .map(each -> new AnnouncementAnswer(
                        String.valueOf(each.id().value()),
                        each.tone(),
                        each.text(),
                        each.round() == null ? null : each.round().toString(),
                        each.from(),
                        each.to()))
                .toList();
        return reads.answer(request, running, () -> running);
    }
}
