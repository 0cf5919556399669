package vn.mocson.questionbank.io;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.common.paper.Signature;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * A question set as it goes before a committee.
 *
 * @param head its title is “Bộ câu hỏi trình duyệt”, its subject the contest
 * @param setTitle the set's own name; empty for none
 * @param questions in the order of the set; printed topic by topic
 * @param pictures all that the questions refer to
 * @param coverage what the contest's papers need, and what there is; empty for none
 * @param sealHash SHA-256 in lower-case hex; null before sealing
 * @param decision {@code Quyết định số … ngày …; cuộc họp …}; null before there is one
 */
public record SetPaperContent(
        PaperHead head,
        String setTitle,
        List<QuestionDraft> questions,
        Map<ImageId, Picture> pictures,
        List<Coverage> coverage,
        @Nullable String sealHash,
        @Nullable String decision,
        Signature signature) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * A cell of the blueprint.
     *
     * @param topic empty for any
     * @param difficulty null for any
     * @param needed questions of a paper
     * @param available questions of the set
     */
    public record Coverage(String topic, @Nullable Difficulty difficulty, int needed, int available) {}

    /** @throws IllegalArgumentException where a picture is not given or the hash is none */
    public SetPaperContent {
        questions = List.copyOf(questions);
        pictures = Map.copyOf(pictures);
        coverage = List.copyOf(coverage);
        if (sealHash != null && !HASH.matcher(sealHash).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + sealHash);
        }
        for (QuestionDraft question : questions) {
            for (ImageId image : images(question)) {
                if (!pictures.containsKey(image)) {
                    throw new IllegalArgumentException("Thiếu hình ảnh của câu hỏi “" + question.text() + "”.");
                }
            }
        }
    }

    private static List<ImageId> images(QuestionDraft question) {
        return Stream.concat(
                        Stream.ofNullable(question.image()),
                        question.options().stream().map(OptionDraft::image).flatMap(Stream::ofNullable))
                .toList();
    }
}
