package vn.mocson.report.papers;

import java.util.List;
import java.util.Map;
import vn.mocson.award.SealSummary;
import vn.mocson.contest.ContestDefinition;

/**
 * What the page of a contest's papers begins with.
 *
 * @param written whether somebody has written the details; else they are a proposal
 * @param results sealed ones that the reader may know
 * @param earlier contests to compare with
 */
public record PaperDesk(
        PaperDetails details,
        boolean written,
        Map<ReportPart, String> texts,
        List<SealSummary> results,
        Map<PaperKind, OwnTemplate> templates,
        List<ContestDefinition> earlier) {

    public PaperDesk {
        texts = Map.copyOf(texts);
        results = List.copyOf(results);
        templates = Map.copyOf(templates);
        earlier = List.copyOf(earlier);
    }
}
