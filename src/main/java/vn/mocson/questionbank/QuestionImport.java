package vn.mocson.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** Takes the questions that a person chose from a file into a bank: with their pictures, all or none. */
@Service
public class QuestionImport {

    private final AuthoringService authoring;
    private final QuestionImages images;

    QuestionImport(AuthoringService authoring, QuestionImages images) {
        this.authoring = authoring;
        this.images = images;
    }

    /**
     * Writes the questions as new drafts in one transaction.
     *
     * @param drafts complete but for a source, which may be found later
     * @param pictures those the drafts refer to, under the ids they have there
     * @return the new questions, in the order given
     * @throws QuestionRefused where there is none, one is not complete, or one refers to a picture that is not there
     * @throws ImageRefused where a picture is not taken
     */
    @PreAuthorize(Access.AUTHORS)
    @Transactional
    @Act("question.import")
    public List<EntryId> take(BankId bank, List<QuestionDraft> drafts, Map<ImageId, Picture> pictures) {
        if (drafts.isEmpty()) {
            throw new QuestionRefused("NOTHING_CHOSEN", "Chưa chọn câu hỏi nào để nhập.");
        }
        drafts.forEach(QuestionImport::requireComplete);
        Map<ImageId, ImageId> stored = new HashMap<>();
        List<QuestionDraft> kept = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            kept.add(withStoredPictures(draft, pictures, stored));
        }
        return authoring.createAll(bank, kept);
    }

    private static void requireComplete(QuestionDraft draft) {
        draft.gaps().stream()
                .filter(gap -> gap.code() != ProblemCode.NO_SOURCE)
                .findFirst()
                .ifPresent(gap -> {
                    throw new QuestionRefused(
                            "IMPORT_INCOMPLETE",
                            "Câu “" + beginning(draft.text()) + "” chưa nhập được: " + gap.message()
                                    + " Chưa câu nào được nhập.");
                });
    }

    private QuestionDraft withStoredPictures(
            QuestionDraft draft, Map<ImageId, Picture> pictures, Map<ImageId, ImageId> stored) {
        List<OptionDraft> options = draft.options().stream()
                .map(option -> new OptionDraft(
                        option.text(), option.correct(), option.pinned(), stored(option.image(), pictures, stored)))
                .toList();
        return new QuestionDraft(
                draft.topic(),
                draft.difficulty(),
                draft.text(),
                options,
                draft.explanation(),
                draft.source(),
                draft.tags(),
                stored(draft.image(), pictures, stored));
    }

    private @Nullable ImageId stored(
            @Nullable ImageId id, Map<ImageId, Picture> pictures, Map<ImageId, ImageId> stored) {
        if (id == null) {
            return null;
        }
        ImageId known = stored.get(id);
        if (known != null) {
            return known;
        }
        Picture picture = pictures.get(id);
        if (picture == null) {
            throw new QuestionRefused(
                    "PICTURE_MISSING", "Tệp nhắc đến một ảnh không có trong tệp. Chưa câu nào được nhập.");
        }
        ImageId kept = Objects.requireNonNull(images.put(picture));
        stored.put(id, kept);
        return kept;
    }

    private static String beginning(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
