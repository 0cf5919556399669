package vn.mocson.report.papers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.SealedResult;
import vn.mocson.questionbank.TopicUse;
import vn.mocson.report.Figures;

/**
 * What a report about a whole contest is made of.
 *
 * @param rights handed-in attempts by how many answers were right; empty where the reader may not know
 * @param topics of the closed rounds, those known least first
 * @param results the latest sealed ones
 * @param texts what people wrote themselves
 * @param complete whether everything that can win is sealed; else the report is a draft
 */
record ReportFacts(
        Figures figures,
        List<Right> rights,
        List<TopicUse> topics,
        List<SealedResult> results,
        Map<ReportPart, String> texts,
        @Nullable Earlier earlier,
        boolean complete) {

    ReportFacts {
        rights = List.copyOf(rights);
        topics = List.copyOf(topics);
        results = List.copyOf(results);
        texts = Map.copyOf(texts);
    }

    /** @param questions on a paper of the round */
    record Right(int questions, int correct, long entries) {}

    record Earlier(String title, Figures figures) {}
}
