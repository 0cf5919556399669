package vn.mocson.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.TopicId;

/** What everybody may practise on now, by topics; never with a key. */
public record Offer(List<Topic> topics) {

    static final Offer NOTHING = new Offer(List.of());

    /** A topic at the root of the bank, with what lies below it. In a fixed order that says nothing. */
    public record Topic(TopicId id, String name, List<QuestionId> questions) {

        public Topic {
            questions = List.copyOf(questions);
        }
    }

    public Offer {
        topics = List.copyOf(topics);
    }

    public int size() {
        return topics.stream().mapToInt(topic -> topic.questions().size()).sum();
    }

    /** @param topic null for all */
    public List<QuestionId> questions(@Nullable TopicId topic) {
        return topics.stream()
                .filter(each -> topic == null || each.id().equals(topic))
                .flatMap(each -> each.questions().stream())
                .toList();
    }
}
