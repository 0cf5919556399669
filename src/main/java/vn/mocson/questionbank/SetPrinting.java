package vn.mocson.questionbank;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.common.paper.Signature;
import vn.mocson.common.paper.Signer;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.io.SetPaper;
import vn.mocson.questionbank.io.SetPaperContent;

/** Question sets printed for the meeting that decides about them. */
@Service
@Transactional(readOnly = true)
public class SetPrinting {

    /** Room to write in by hand. */
    private static final String BLANK = "……………………";

    private final QuestionSetService sets;
    private final QuestionImages images;

    SetPrinting(QuestionSetService sets, QuestionImages images) {
        this.sets = sets;
        this.images = images;
    }

    /**
     * How a set is to be printed. What is left empty has room to be written in.
     *
     * @param symbol behind the number, e.g. {@code TT-BTC}; without one the paper has no number
     */
    public record Wish(
            OfficialLayout layout,
            String parent,
            String issuer,
            String number,
            String symbol,
            String place,
            LocalDate date,
            boolean withKey)
            implements Serializable {}

    /** An editable Word file. */
    @PreAuthorize(Access.BANK)
    @Act("set.print.docx")
    public byte[] docx(SetId id, Wish wish) {
        return paper(id, wish).docx();
    }

    @PreAuthorize(Access.BANK)
    @Act("set.print.pdf")
    public byte[] pdf(SetId id, Wish wish) {
        return paper(id, wish).pdf();
    }

    private SetPaper paper(SetId id, Wish wish) {
        SetPaperContent content = content(id, wish);
        return wish.withKey() ? SetPaper.withKey(content) : SetPaper.withoutKey(content);
    }

    private SetPaperContent content(SetId id, Wish wish) {
        SetSummary set = sets.set(id);
        if (set.state() == SetState.SEALED && !sets.verify(id).intact()) {
            throw new QuestionRefused(
                    "SEAL_BROKEN",
                    "Nội dung bộ câu hỏi không còn khớp mã niêm phong nên không in. Hãy bấm “Kiểm tra niêm phong” để xem chỗ khác.");
        }
        // the seal is over the approved questions, so a paper that shows it shows them alone
        List<QuestionDraft> questions = sets.items(id).stream()
                .filter(item -> set.state() != SetState.SEALED || item.verdict() == Verdict.APPROVED)
                .map(SetItem::draft)
                .toList();
        List<Coverage> coverage = sets.coverage(id);
        return new SetPaperContent(
                head(wish, coverage.size() == 1 ? coverage.getFirst().need().round() : ""),
                set.title(),
                questions,
                pictures(questions),
                lines(coverage),
                set.seal(),
                decision(set.decision()),
                new Signature(
                        List.of(new Signer("", "Đại diện người biên soạn", ""), new Signer("", "Người phê duyệt", "")),
                        List.of()));
    }

    private static PaperHead head(Wish wish, String subject) {
        return new PaperHead(
                wish.layout(),
                wish.parent(),
                orBlank(wish.issuer()),
                wish.number(),
                wish.symbol(),
                orBlank(wish.place()),
                wish.date(),
                "Bộ câu hỏi trình duyệt",
                subject);
    }

    private static String orBlank(String text) {
        return text.isBlank() ? BLANK : text;
    }

    private static List<SetPaperContent.Coverage> lines(List<Coverage> coverage) {
        return coverage.stream()
                .flatMap(each -> each.lines().stream().map(line -> {
                    String topic = Objects.requireNonNullElse(line.line().topic(), "");
                    return new SetPaperContent.Coverage(
                            coverage.size() == 1 ? topic : each.need().round() + ": " + topic,
                            line.line().difficulty(),
                            line.line().count(),
                            line.available());
                }))
                .toList();
    }

    private static @Nullable String decision(@Nullable Decision decision) {
        if (decision == null) {
            return null;
        }
        String meeting = decision.meeting().isEmpty() ? "" : "; " + decision.meeting();
        return "Quyết định số " + decision.number() + " ngày " + VietnamTime.date(decision.date()) + meeting + ".";
    }

    private Map<ImageId, Picture> pictures(List<QuestionDraft> questions) {
        Map<ImageId, Picture> pictures = new HashMap<>();
        questions.stream()
                .flatMap(question -> Stream.concat(
                        Stream.ofNullable(question.image()),
                        question.options().stream().map(OptionDraft::image).filter(Objects::nonNull)))
                .distinct()
                .forEach(image -> pictures.put(
                        image,
                        images.find(image)
                                .orElseThrow(() -> new NotFound(
                                        "Một hình ảnh của bộ câu hỏi không còn nữa. Hãy kiểm tra các câu có hình."))));
        return pictures;
    }
}
