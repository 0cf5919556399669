package vn.mocson.practice.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.PublicReads;
import vn.mocson.common.web.SameObject;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.practice.Offer;
import vn.mocson.practice.PracticeService;
import vn.mocson.practice.PracticeVerdict;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.TopicId;

/** Practice on released questions: for everybody, without signing in, and nothing is kept of who asks. */
@RestController
@RequestMapping("/api/v1/contests/{slug}/practice")
@Tag(name = "practice")
class PracticeController {

    private static final int MOST = 50;
    private static final int MOST_OPTIONS = 16;

    private final PracticeService practice;
    private final ContestService contests;
    private final PublicReads reads;

    PracticeController(PracticeService practice, ContestService contests, PublicReads reads) {
        this.practice = practice;
        this.contests = contests;
        this.reads = reads;
    }

    record OfferAnswer(String title, List<TopicAnswer> topics, int total) {}

    record TopicAnswer(String id, String name, int questions) {}

    record QuestionsAnswer(List<QuestionAnswer> questions, int total) {}

    record QuestionAnswer(
            String id, String text, @Nullable String imageUrl, boolean multiple, List<OptionAnswer> options) {}

    record OptionAnswer(String id, String text, @Nullable String imageUrl) {}

    record Given(@Nullable String questionId, @Nullable List<String> chosen) {}

    record VerdictAnswer(
            boolean right,
            List<String> correct,
            List<List<String>> alsoCorrect,
            @Nullable String explanation,
            @Nullable String source) {}

    /** Topics with released questions, and how many. */
    @GetMapping
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferAnswer.class)))
    ResponseEntity<byte[]> offer(@PathVariable String slug, HttpServletRequest request) {
        var contest = contests.bySlug(slug);
        Offer offer = practice.offer(contest.id());
        return reads.answer(
                request,
                List.of(new SameObject(contest), new SameObject(offer)),
                () -> new OfferAnswer(
                        contest.title(),
                        offer.topics().stream()
                                .map(topic -> new TopicAnswer(
                                        topic.id().toString(),
                                        topic.name(),
                                        topic.questions().size()))
                                .toList(),
                        offer.size()));
    }

    /**
     * Questions in a fixed order, without their keys.
     *
     * @param after how many to pass over
     */
    @GetMapping("/questions")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuestionsAnswer.class)))
    ResponseEntity<byte[]> questions(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Long topic,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "20") int limit,
            HttpServletRequest request) {
        if (after < 0) {
            throw new InvalidFields("after", "INVALID", "Không có câu hỏi nào ở chỗ này. Hãy về đầu phần ôn tập.");
        }
        ContestId contest = contests.bySlug(slug).id();
        TopicId chosen = topic == null ? null : new TopicId(topic);
        Offer offer = practice.offer(contest);
        return reads.answer(
                request,
                new SameObject(offer),
                () -> new QuestionsAnswer(
                        practice.questions(contest, chosen, after, Math.clamp(limit, 1, MOST)).stream()
                                .map(PracticeController::question)
                                .toList(),
                        offer.questions(chosen).size()));
    }

    /** Whether an answer is right, what is, and why. */
    @PostMapping("/answers")
    ResponseEntity<VerdictAnswer> answer(@PathVariable String slug, @RequestBody Given given) {
        List<String> chosen = Objects.requireNonNullElse(given.chosen(), List.of());
        if (chosen.size() > MOST_OPTIONS || chosen.stream().anyMatch(Objects::isNull)) {
            throw new InvalidFields(
                    "chosen", "INVALID", "Chưa đọc được phương án đã chọn. Hãy chọn lại rồi xem đáp án.");
        }
        PracticeVerdict verdict = practice.answer(
                contests.bySlug(slug).id(),
                id(given.questionId()),
                chosen.stream().map(OptionId::new).collect(Collectors.toSet()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new VerdictAnswer(
                        verdict.right(),
                        ids(verdict.correct()),
                        verdict.alsoCorrect().stream()
                                .map(PracticeController::ids)
                                .toList(),
                        verdict.explanation(),
                        verdict.source()));
    }

    private static QuestionId id(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new InvalidFields("questionId", "INVALID", "Không tìm thấy câu hỏi này. Hãy tải lại trang ôn tập.");
        }
        return new QuestionId(Long.parseLong(text));
    }

    private static List<String> ids(List<OptionId> options) {
        return options.stream().map(OptionId::value).toList();
    }

    private static QuestionAnswer question(PaperQuestion question) {
        return new QuestionAnswer(
                question.id().toString(),
                question.text(),
                address(question.image()),
                question.multiple(),
                question.options().stream()
                        .map(option -> new OptionAnswer(option.id().value(), option.text(), address(option.image())))
                        .toList());
    }

    private static @Nullable String address(@Nullable ImageId image) {
        return image == null ? null : image.address();
    }
}
