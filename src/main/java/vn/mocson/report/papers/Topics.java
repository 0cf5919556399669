package vn.mocson.report.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mocson.questionbank.TopicUse;

/** Topics of several rounds taken together. */
final class Topics {

    private static final int PLACES = 6;

    private Topics() {}

    /** Each weighed by how often it was answered; those known least first. */
    static List<TopicUse> together(List<TopicUse> ofRounds) {
        Map<String, TopicUse> sums = new LinkedHashMap<>();
        ofRounds.stream()
                .filter(topic -> topic.sittings() > 0)
                .forEach(topic -> sums.merge(topic.topic(), topic, Topics::sum));
        return sums.values().stream()
                .sorted(Comparator.comparing(TopicUse::facility).thenComparing(TopicUse::topic))
                .toList();
    }

    private static TopicUse sum(TopicUse one, TopicUse other) {
        int sittings = one.sittings() + other.sittings();
        return new TopicUse(
                one.topic(),
                one.questions() + other.questions(),
                sittings,
                one.facility()
                        .multiply(BigDecimal.valueOf(one.sittings()))
                        .add(other.facility().multiply(BigDecimal.valueOf(other.sittings())))
                        .divide(BigDecimal.valueOf(sittings), PLACES, RoundingMode.HALF_UP));
    }
}
