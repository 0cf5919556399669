package vn.mocson.contest.text;

import java.time.LocalDate;
import java.util.List;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.unit.Unit;

/** The thể lệ of a contest in words. */
public final class RulesText {

    private final ContestDefinition contest;
    private final List<Chapter> chapters;

    public record Chapter(int number, String title, List<Article> articles) {}

    /** @param clauses further lines of a clause, after a line break, are its points a), b), … */
    public record Article(int number, String title, List<String> clauses) {}

    private RulesText(ContestDefinition contest, List<Chapter> chapters) {
        this.contest = contest;
        this.chapters = chapters;
    }

    /** Units that the rules name are given by their codes. */
    public static RulesText of(ContestDefinition contest) {
        return of(contest, List.of());
    }

    /** @param units the contest's unit tree, so that units are given by their names */
    public static RulesText of(ContestDefinition contest, List<Unit> units) {
        return new RulesText(contest, List.of());
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    public String markdown() {
        return "";
    }

    /** For Word and PDF. */
    public OfficialPaper paper(OfficialLayout layout, String place, LocalDate date) {
        List<Block> blocks = List.of();
        return new OfficialPaper(
                new PaperHead(layout, "", contest.organizer(), "", "", place, date, "Thể lệ", contest.title()),
                blocks,
                "");
    }

    /** What an entrant reads before starting: four to eight short lines. */
    public static List<String> summary(RoundDefinition round) {
        return List.of(round.name());
    }
}
