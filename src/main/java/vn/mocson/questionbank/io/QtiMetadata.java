package vn.mocson.questionbank.io;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;

/** What the manifest says of an item, in LOM (IEEE 1484.12.1): classification, difficulty, keywords. */
record QtiMetadata(String topic, @Nullable Difficulty difficulty, List<String> tags) {

    static final QtiMetadata NONE = new QtiMetadata("", null, List.of());

    static QtiMetadata of(XmlElement resource) {
        XmlElement lom = resource.child("metadata")
                .flatMap(metadata -> metadata.child("lom"))
                .orElse(null);
        if (lom == null) {
            return NONE;
        }
        String topic = "";
        for (XmlElement classification : lom.children("classification")) {
            String purpose = classification.textOf("purpose");
            if (topic.isEmpty() && (purpose.isBlank() || purpose.contains("discipline"))) {
                topic = topic(classification);
            }
        }
        Difficulty difficulty = lom.children("educational").stream()
                .flatMap(educational -> educational.children("difficulty").stream())
                .map(each -> difficulty(each.textOf("value")))
                .findFirst()
                .orElse(null);
        List<String> tags = lom.children("general").stream()
                .flatMap(general -> general.children("keyword").stream())
                .flatMap(keyword -> keyword.children().stream())
                .map(XmlElement::text)
                .toList();
        return new QtiMetadata(topic, difficulty, tags);
    }

    private static String topic(XmlElement classification) {
        return String.join(
                QuestionDraft.TOPIC_SEPARATOR,
                classification.child("taxonPath").map(path -> path.children("taxon")).orElse(List.of()).stream()
                        .map(taxon -> taxon.textOf("entry").strip())
                        .toList());
    }

    /** LOM has five steps. */
    private static @Nullable Difficulty difficulty(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "very easy", "easy" -> Difficulty.EASY;
            case "medium" -> Difficulty.MEDIUM;
            case "difficult", "very difficult", "hard" -> Difficulty.HARD;
            default -> null;
        };
    }

    static String lom(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "easy";
            case MEDIUM -> "medium";
            case HARD -> "difficult";
        };
    }
}
