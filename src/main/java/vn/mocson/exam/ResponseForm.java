package vn.mocson.exam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PaperQuestion.PaperOption;

/**
 * Answers as they arrive at the door, nothing checked yet.
 *
 * @param automatic whether a page hands in because its countdown ended; the server then looks whether it did
 */
public record ResponseForm(
        @Nullable Long revision,
        @Nullable Map<String, @Nullable List<String>> responses,
        @Nullable BigDecimal prediction,
        @Nullable Boolean automatic) {

    private static final BigDecimal LARGEST_PREDICTION = new BigDecimal("999999999");

    public static ResponseForm empty() {
        return new ResponseForm(null, null, null, null);
    }

    /** @throws InvalidFields where a save carries no usable revision */
    long requiredRevision() {
        if (revision == null || revision < 0) {
            throw new InvalidFields(
                    "revision", "INVALID", "Lần lưu này thiếu số thứ tự. Hãy tải lại trang rồi làm tiếp.");
        }
        return revision;
    }

    /**
     * The prediction without needless zeros: written out with those it came with, a zero with a large
     * exponent alone would fill the memory.
     *
     * @throws InvalidFields where the prediction is not a number from 0 with at most five decimals
     */
    @Nullable
    BigDecimal checkedPrediction() {
        if (prediction != null
                && (prediction.signum() < 0
                        || prediction.compareTo(LARGEST_PREDICTION) > 0
                        || prediction.stripTrailingZeros().scale() > 5)) {
            throw new InvalidFields(
                    "prediction", "INVALID", "Hãy viết số dự đoán từ 0 trở lên, nhiều nhất 5 chữ số sau dấu phẩy.");
        }
        return prediction == null ? null : prediction.stripTrailingZeros();
    }

    /** @throws ResponseRefused where a question or option is not on the paper, or there are too many options */
    Responses checkedAgainst(List<PaperQuestion> paper) {
        SortedMap<vn.mocson.questionbank.QuestionId, SortedSet<OptionId>> checked = new TreeMap<>();
        if (responses != null) {
            responses.forEach((question, options) -> {
                PaperQuestion asked = paper.stream()
                        .filter(q -> q.id().toString().equals(question))
                        .findFirst()
                        .orElseThrow(ResponseRefused::unknownQuestion);
                checked.put(asked.id(), chosen(asked, options == null ? List.of() : options));
            });
        }
        return new Responses(checked);
    }

    private static SortedSet<OptionId> chosen(PaperQuestion asked, List<String> options) {
        SortedSet<OptionId> chosen = new TreeSet<>();
        for (String option : options) {
            chosen.add(asked.options().stream()
                    .map(PaperOption::id)
                    .filter(id -> id.value().equals(option))
                    .findFirst()
                    .orElseThrow(ResponseRefused::unknownOption));
        }
        if (chosen.size() > 1 && !asked.multiple()) {
            throw ResponseRefused.tooManyOptions();
        }
        return chosen;
    }
}
